using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Leadwerk.Benchmarks.Storing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Verification;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Mails;

/// <summary>A full outbox, nodes that are killed again and again, and a mail server that counts: nobody gets a mail twice, none is lost.</summary>
sealed class MailsBench(string program, string cluster, int count, int kills, CancellationToken stopped)
{
    /// <summary>So slow a machine is broken.</summary>
    const int FewestPerSecond = 10;

    /// <summary>Of the mails; the last nodes live until all have left.</summary>
    const double LastKill = 0.95;

    /// <summary>A kill may meet any moment of a mail's way, not only the one after its end.</summary>
    const double MostWaitMilliseconds = 20;

    static readonly TimeSpan Start = TimeSpan.FromSeconds(20);

    /// <summary>What a dead node has claimed is its own for three minutes.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    readonly Figures figures = new();
    readonly string folder = Directory.CreateTempSubdirectory("leadwerk-bench-").FullName;

    TimeSpan Bound => Lease + (kills * Start) + TimeSpan.FromSeconds((double)count / FewestPerSecond);

    /// <param name="program">The built program.</param>
    /// <param name="cluster">The script that starts a private PostgreSQL.</param>
    /// <param name="count">How many mails.</param>
    /// <param name="kills">How often a node is killed, in each pass.</param>
    /// <param name="passes"><c>sqlite</c>, <c>postgres</c>, <c>nodes</c>.</param>
    public static async Task<int> Run(
        string program,
        string cluster,
        int count,
        int kills,
        IReadOnlyCollection<string> passes
    )
    {
        Machine.Print();
        using var stop = new CancellationTokenSource();
        // Whoever stops the benchmark means its nodes too, which would go on without it.
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        var bench = new MailsBench(program, cluster, count, kills, stop.Token);
        try
        {
            if (passes.Contains("sqlite"))
                await bench.OnSqlite();
            if (passes.Contains("postgres") || passes.Contains("nodes"))
                await bench.OnPostgres(passes);
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(bench.folder, recursive: true);
        }
        return bench.figures.Print();

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    async Task OnSqlite()
    {
        var data = Path.Combine(folder, "sqlite");
        Directory.CreateDirectory(data);
        await Drain("SQLite", new StoreLocation.SqliteFile(data), [data]);
    }

    async Task OnPostgres(IReadOnlyCollection<string> passes)
    {
        // As a server of an office runs: what is acknowledged lies on the disk, and rows that are gone are cleared away.
        using var server = PrivatePostgres.Start(
            cluster,
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "autovacuum=on"
        );
        string[] nodes = [Path.Combine(folder, "one"), Path.Combine(folder, "two")];
        if (passes.Contains("postgres"))
            await Drain("PostgreSQL", await server.Database("one"), nodes[..1]);
        if (passes.Contains("nodes"))
            await Drain("PostgreSQL, two nodes", await server.Database("two"), nodes);
    }

    async Task Drain(string of, StoreLocation location, string[] folders)
    {
        var store = Store.At(location, TimeProvider.System);
        await store.Migrate(CancellationToken.None);
        await using var sink = new MailSink();
        var started = Stopwatch.GetTimestamp();
        var inSequence = await QueuedMails.Fill(store, sink.Port, count);
        await Console.Error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{of}: {count:#,0} mails of {(inSequence ? "a sequence" : "no sequence")} wait after {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"
            )
        );
        started = Stopwatch.GetTimestamp();
        var killed = await SendThroughKills(store, location, folders, sink);
        await Show(of, store, sink, killed, Stopwatch.GetElapsedTime(started));
    }

    async Task<int> SendThroughKills(Store store, StoreLocation location, string[] folders, MailSink sink)
    {
        // The one that lives longest comes first: it is the one at work.
        var nodes = new Queue<(Node Node, string Folder)>();
        var killed = 0;
        try
        {
            foreach (var data in folders)
                nodes.Enqueue((Node.Start(program, location, data), data));
            using var bound = CancellationTokenSource.CreateLinkedTokenSource(stopped);
            bound.CancelAfter(Bound);
            var dice = new Random(1);
            var moments = Enumerable.Range(0, kills).Select(_ => dice.Next((int)(LastKill * count))).Order().ToList();
            var before = 0;
            foreach (var moment in moments)
            {
                // Whoever has just started has to get as far as sending before it is killed.
                while (sink.Count < Math.Max(moment, before + 1))
                    await Pause(1);
                await Task.Delay(TimeSpan.FromMilliseconds(dice.NextDouble() * MostWaitMilliseconds), bound.Token);
                var (node, data) = nodes.Dequeue();
                node.Dispose();
                (killed, before) = (killed + 1, sink.Count);
                nodes.Enqueue((Node.Start(program, location, data), data));
            }
            while (await Waiting(store, bound.Token))
                await Pause(500);
            return killed;

            Task Pause(int milliseconds) =>
                nodes.Any(one => one.Node.Ended)
                    ? throw new InvalidOperationException("A node ended by itself; its standard error says why.")
                    : Task.Delay(milliseconds, bound.Token);
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Too slow: given up.");
            return killed;
        }
        finally
        {
            foreach (var (node, _) in nodes)
                node.Dispose();
        }
    }

    static async Task<bool> Waiting(Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Mails.AnyAsync(mail => mail.EndedAt == null, cancel);
    }

    async Task Show(string of, Store store, MailSink sink, int killed, TimeSpan took)
    {
        await using var db = store.Open();
        var mails = await db
            .Mails.AsNoTracking()
            .Where(mail => mail.Purpose == MailPurpose.Advertising)
            .Select(mail => new { mail.MessageId, mail.State })
            .ToListAsync();
        int In(MailState state) => mails.Count(mail => mail.State == state);
        figures.Is(of, "mails", mails.Count, count);
        figures.Is(of, "kills", killed, kills);
        figures.Is(of, "neither sent nor unclear", count - In(MailState.Sent) - In(MailState.Unknown), 0);
        figures.AtMost(of, "unclear: never sent again", In(MailState.Unknown), killed);
        figures.Note(of, "of these the server had", $"{Arrived(MailState.Unknown)}");
        figures.Is(of, "people who got more than one", sink.Recipients.Values.Count(times => times > 1), 0);
        figures.Is(of, "mails that came twice", sink.Mails.Values.Count(times => times > 1), 0);
        figures.Is(of, "sent, and never came", In(MailState.Sent) - Arrived(MailState.Sent), 0);
        figures.Is(
            of,
            "came, and not known of",
            sink.Mails.Count - Arrived(MailState.Sent) - Arrived(MailState.Unknown),
            0
        );
        var report = await new StoreVerification(
            store,
            new CompanyTime(TimeProvider.System, store).Today,
            _ => { }
        ).Run(CancellationToken.None);
        figures.Is(of, "verify, findings", report.Findings.Count, 0);
        figures.Note(of, "minutes with all starts and leases", Figures.Text(Math.Round(took.TotalMinutes, 1)));
        figures.Note(
            of,
            "mails a second while a node sends",
            Figures.Text(Math.Round(sink.Count / sink.Busy.TotalSeconds))
        );

        int Arrived(MailState state) =>
            mails.Count(mail => mail.State == state && sink.Mails.ContainsKey(mail.MessageId));
    }
}
