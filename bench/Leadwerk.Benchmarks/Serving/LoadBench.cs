using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Leadwerk.Benchmarks.Storing;
using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Serving;

/// <summary>
/// A team at work in the browser: 100 requests a second, one in five of them writes, sent when they are due whether or not
/// those before were answered. What somebody waits is counted from the moment at which they clicked.
/// </summary>
static class LoadBench
{
    const int Guests = 20;
    const int PerSecond = 100;
    const double MostMilliseconds = 50;
    const double MostMegabytes = 250;
    const double MostKilobytes = 150;
    const double MostSecondsToReady = 2;
    const double MostGrowth = 3;
    public const string Password = "vier kleine rote Linsen";

    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <param name="program">The built program.</param>
    /// <param name="sizes">Leads; the pages are timed one by one in each, the load runs on the second.</param>
    /// <param name="seconds">How long the load lasts.</param>
    public static async Task<int> Run(string program, IReadOnlyList<int> sizes, int seconds)
    {
        Machine.Print();
        var figures = new Figures();
        var folder = Directory.CreateTempSubdirectory("leadwerk-bench-").FullName;
        try
        {
            IReadOnlyList<(string Page, double Milliseconds)> first = [];
            foreach (var (size, place) in sizes.Select((size, place) => (size, place)))
            {
                var data = Path.Combine(folder, $"{size}");
                await Fill(data, size);
                (await Server.Start(program, data, 8099)).Dispose();
                using var server = await Server.Start(program, data, 8099);
                var team = await Team(server);
                var alone = await Mix.OneByOne(team[0]);
                var of = $"{size.ToString("#,0", CultureInfo.InvariantCulture)} leads";
                foreach (var (page, milliseconds) in alone)
                    figures.Note(of, $"{page} alone, median ms", Figures.Text(Math.Round(milliseconds, 1)));
                if (place == 0)
                    first = alone;
                else
                    Grown(figures, $"{sizes[0]:#,0} to {size:#,0} leads", first, alone);
                if (place != Math.Min(1, sizes.Count - 1))
                    continue;
                figures.AtMost(
                    of,
                    "second start to ready, s",
                    Math.Round(server.Ready.TotalSeconds, 2),
                    MostSecondsToReady
                );
                figures.AtMost(
                    of,
                    "first visit, compressed kB",
                    Math.Round(await Guest.FirstVisit(server.Address, "/sign-in") / 1e3, 1),
                    MostKilobytes
                );
                await Load(figures, of, server, team, seconds);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        return figures.Print();
    }

    /// <summary>Makes a store with so many leads, whose reps all have the same password.</summary>
    /// <returns>0</returns>
    public static async Task<int> Fill(string data, int leads)
    {
        Directory.CreateDirectory(data);
        var store = Store.At(new StoreLocation.SqliteFile(data), TimeProvider.System);
        await store.Migrate(CancellationToken.None);
        var today = CompanyDay.Of(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        using (var many = new ManyLeads(store, leads, today, seed: 1))
            await many.Fill(CancellationToken.None);
        await GivePasswords(store);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return 0;
    }

    /// <summary>Every rep gets <see cref="Password"/>.</summary>
    public static async Task GivePasswords(Store store)
    {
        await using var db = store.Open().As("bench", "add-users");
        var hash = Passwords.Hash(null!, Password);
        foreach (var rep in await db.Users.Where(user => user.Role == Role.Rep).ToListAsync())
        {
            db.Add(
                new SignIn
                {
                    User = rep.Id,
                    PasswordHash = hash,
                    MustChange = false,
                    SetAt = DateTime.UtcNow,
                    Stamp = Guid.NewGuid(),
                }
            );
        }
        await db.SaveChangesAsync();
    }

    static async Task<Guest[]> Team(Server server)
    {
        var connections = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        var team = Enumerable.Range(0, Guests).Select(_ => new Guest(server.Address, connections)).ToArray();
        for (var number = 0; number < team.Length; number++)
            await team[number].SignIn($"rep{number % ManyLeads.Reps(1)}@bench.example", Password);
        return team;
    }

    static async Task Load(Figures figures, string of, Server server, Guest[] team, int seconds)
    {
        var mix = new Mix(team, seed: 7);
        var waited = new ConcurrentBag<(string Page, double Milliseconds)>();
        var errors = new ConcurrentBag<string>();
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        var total = TimeSpan.FromSeconds(seconds) + WarmUp;
        for (var number = 0; ; number++)
        {
            var due = TimeSpan.FromSeconds(number / (double)PerSecond);
            if (due > total)
                break;
            var (page, click) = mix.Next();
            while (clock.Elapsed < due)
                await Task.Delay(1);
            running.Add(Task.Run(() => Timed(page, click, due)));
        }
        await Task.WhenAll(running);
        figures.AtMost(of, "errors under load", errors.Count, 0);
        foreach (var error in errors.Distinct().Take(5))
            await Console.Error.WriteLineAsync(error);
        foreach (var page in waited.GroupBy(one => one.Page).OrderBy(page => page.Key, StringComparer.Ordinal))
        {
            var times = page.Select(one => one.Milliseconds).Order().ToArray();
            figures.Note(
                of,
                $"{page.Key}, median ms of {times.Length}",
                Figures.Text(Math.Round(Quantile(times, 0.5), 1))
            );
            figures.AtMost(of, $"{page.Key}, p99 ms", Math.Round(Quantile(times, 0.99), 1), MostMilliseconds);
        }
        figures.AtMost(of, "resident memory afterwards, MB", Math.Round(server.Megabytes), MostMegabytes);
        figures.Note(of, "the most of it, while all is measured, MB", Figures.Text(Math.Round(server.MostMegabytes)));

        async Task Timed(string page, Func<Task> click, TimeSpan due)
        {
            try
            {
                await click();
            }
            catch (HttpRequestException failed)
            {
                errors.Add(failed.Message);
            }
            if (due >= WarmUp)
                waited.Add((page, (clock.Elapsed - due).TotalMilliseconds));
        }
    }

    static double Quantile(double[] ordered, double share) =>
        ordered[Math.Min(ordered.Length - 1, (int)(share * ordered.Length))];

    static void Grown(
        Figures figures,
        string of,
        IReadOnlyList<(string Page, double Milliseconds)> first,
        IReadOnlyList<(string Page, double Milliseconds)> now
    )
    {
        foreach (var (before, after) in first.Zip(now))
            figures.AtMost(
                of,
                $"{before.Page} alone, growth",
                Math.Round(Math.Max(after.Milliseconds, 2) / Math.Max(before.Milliseconds, 2), 2),
                MostGrowth
            );
    }
}
