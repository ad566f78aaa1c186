using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Serving;

/// <summary>
/// What strangers can do to us: many read one page at once, and somebody floods a form while the team works. Load and server
/// share this machine.
/// </summary>
static partial class PublicBench
{
    const int Readers = 16;
    const int Flooders = 32;
    const int Team = 5;
    const int PerSecond = 20;
    const double LeastPerSecond = 3000;
    const double MostKilobytes = 30;
    const double MostMilliseconds = 100;
    const string Piece = "/p/foerderung?lang=de";
    const string Form = "/f/foerderung-anfordern";

    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <param name="program">The built program.</param>
    /// <param name="seconds">How long each of the two lasts.</param>
    public static async Task<int> Run(string program, int seconds)
    {
        Machine.Print();
        var figures = new Figures();
        var folder = Directory.CreateTempSubdirectory("leadwerk-bench-").FullName;
        try
        {
            var mails = await Fill(folder);
            using var server = await Server.Start(program, folder, 8098, ("LEADWERK_PROXY", "127.0.0.1"));
            await Landing(figures, server, TimeSpan.FromSeconds(seconds));
            await Floods(figures, server, mails, TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        return figures.Print();
    }

    /// <returns>Mail addresses of those who can sign in.</returns>
    static async Task<IReadOnlyList<string>> Fill(string folder)
    {
        var location = new StoreLocation.SqliteFile(folder);
        DemoCompany.Fill(location, new DemoWish(1, 500, 12), DateTime.UtcNow, _ => { }, CancellationToken.None);
        var store = Store.At(location, TimeProvider.System);
        await LoadBench.GivePasswords(store);
        await using var db = store.Open().As("bench", "edit-mail-setup");
        // Nobody listens there: what is written waits.
        var mail = new MailSetupData
        {
            Host = "127.0.0.1",
            Port = 9,
            Security = MailSecurity.None,
            SenderName = "Lindhorst",
            SenderAddress = "info@lindhorst.example",
            PublicAddress = "http://127.0.0.1:8098",
        };
        db.Add(((MailSetupResult.Kept)MailSetup.Begin(mail)).Setup);
        await db.SaveChangesAsync();
        return await db
            .Users.Where(user => user.Role == Role.Rep && user.ClosedAt == null)
            .Select(user => user.Mail)
            .ToListAsync();
    }

    static async Task Landing(Figures figures, Server server, TimeSpan time)
    {
        using var client = Client(server, Readers);
        figures.AtMost(
            "landing page",
            "first visit, compressed kB",
            Math.Round(await Guest.FirstVisit(server.Address, Piece) / 1e3, 1),
            MostKilobytes
        );
        await Ask(WarmUp);
        var (asked, took) = await Ask(time);
        figures.AtLeast("landing page", "requests a second", Math.Round(asked / took.TotalSeconds), LeastPerSecond);

        async Task<(long Asked, TimeSpan Took)> Ask(TimeSpan how)
        {
            var clock = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(Reader)));
            return (counts.Sum(), clock.Elapsed);

            async Task<long> Reader()
            {
                for (long count = 0; ; count++)
                {
                    if (clock.Elapsed >= how)
                        return count;
                    await client.GetByteArrayAsync(new Uri(Piece, UriKind.Relative));
                }
            }
        }
    }

    static async Task Floods(Figures figures, Server server, IReadOnlyList<string> mails, TimeSpan time)
    {
        using var client = Client(server, Flooders);
        var seal = State().Match(await client.GetStringAsync(new Uri(Form, UriKind.Relative))).Groups["state"].Value;
        using var connections = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        var team = Enumerable.Range(0, Team).Select(_ => new Guest(server.Address, connections)).ToArray();
        foreach (var (guest, mail) in team.Zip(mails))
            await guest.SignIn(mail, LoadBench.Password);
        // Longer than the three seconds in which nobody fills in a form; and every page was asked for once.
        await Work(team, WarmUp);
        figures.Note("no flood", "pages of the team, p99 ms", $"{Slowest(await Work(team, time))}");
        var dice = new Random(1);
        await Flood("flood from one network", () => "192.0.2.7");
        await Flood("flood from everywhere", () => $"{dice.Next(1, 224)}.{dice.Next(256)}.{dice.Next(256)}.1");

        async Task Flood(string of, Func<string> from)
        {
            var (sent, answers) = (0, new ConcurrentDictionary<HttpStatusCode, int>());
            using var over = new CancellationTokenSource(time);
            var flood = Enumerable.Range(0, Flooders).Select(_ => Task.Run(Send)).ToArray();
            var waited = await Work(team, time);
            await Task.WhenAll(flood);
            foreach (var (status, count) in answers.OrderBy(one => one.Key))
                figures.Note(of, $"answers {(int)status}", $"{count}");
            figures.AtMost(of, $"pages of the team, p99 ms of {waited.Count}", Slowest(waited), MostMilliseconds);

            async Task Send()
            {
                while (!over.IsCancellationRequested)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Form, UriKind.Relative));
                    request.Content = new FormUrlEncodedContent([
                        new("state", WebUtility.HtmlDecode(seal)),
                        new("mail", $"{of[^4..]}{Interlocked.Increment(ref sent)}@flood.example"),
                        new("name", "Niemand"),
                        new("company", "Niemand GmbH"),
                        new("consent", "yes"),
                    ]);
                    lock (dice)
                        request.Headers.Add("X-Forwarded-For", from());
                    using var answer = await client.SendAsync(request);
                    answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
                }
            }
        }
    }

    static double Slowest(ConcurrentBag<double> waited) =>
        Math.Round(waited.Order().ElementAt((int)(0.99 * waited.Count)), 1);

    /// <summary>Sent when they are due, whether or not those before were answered.</summary>
    static async Task<ConcurrentBag<double>> Work(Guest[] team, TimeSpan time)
    {
        string[] pages = ["/today", "/leads", "/queue", "/forecast", "/companies"];
        var waited = new ConcurrentBag<double>();
        var (clock, running) = (Stopwatch.StartNew(), new List<Task>());
        for (var number = 0; number < time.TotalSeconds * PerSecond; number++)
        {
            var due = TimeSpan.FromSeconds(number / (double)PerSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            var (guest, page) = (team[number % team.Length], pages[number / team.Length % pages.Length]);
            running.Add(Task.Run(() => Click(guest, page, due)));
        }
        await Task.WhenAll(running);
        return waited;

        async Task Click(Guest guest, string page, TimeSpan due)
        {
            await guest.Get(page);
            waited.Add((clock.Elapsed - due).TotalMilliseconds);
        }
    }

    static HttpClient Client(Server server, int connections) =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = connections,
            }
        )
        {
            BaseAddress = server.Address,
        };

    [GeneratedRegex(
        "name=\"state\" value=\"(?<state>[^\"]*)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex State();
}
