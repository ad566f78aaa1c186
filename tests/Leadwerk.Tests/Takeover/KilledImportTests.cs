using System.Diagnostics;
using System.Globalization;
using Leadwerk.Storage;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Tests.Takeover;

/// <summary>The real program, killed at any moment, and started again.</summary>
public sealed class KilledImportTests : IDisposable
{
    const int Kills = 20;
    const int Rows = 5000;

    static CancellationToken Test => TestContext.Current.CancellationToken;

    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Killed_twenty_times_it_ends_as_if_nothing_had_happened()
    {
        var file = folder.File("alt.csv", OldList.Csv(Enumerable.Range(0, Rows).Select(Row)));
        var clean = Stopwatch.StartNew();
        await Run(file, "clean", null);
        var whole = clean.Elapsed;

        var random = new Random(20260302);
        var halfway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var moment = whole * (0.3 + (0.6 * random.NextDouble()));
            // Between two batches there is little time; every fourth waits for one and hits it, however busy the machine is.
            await Run(
                file,
                "killed",
                kill % 4 == 3 ? AnotherBatch(await RowsDone(), moment) : stopped => Task.Delay(moment, stopped)
            );
            if (await RowsDone() is > 0 and < Rows)
                halfway++;
        }
        await Run(file, "killed", null);

        Assert.True(halfway > 0, "No kill came between two batches.");
        Assert.Equal(Rows, await RowsDone());
        Assert.Equal(await Story("clean"), await Story("killed"));
        var killed = Store("killed");
        await using var db = killed.Open();
        Assert.Equal(1, db.ListImports.Count());
        Assert.Empty(await ImportProof.Broken(db, Test));
        var report = await new StoreVerification(killed, Today, _ => { }).Run(Test);
        Assert.Empty(report.Findings);
    }

    static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    static string Row(int row)
    {
        var started = Today.AddDays(-10 - (row % 400));
        var won = row % 5 == 0;
        var lost = row % 5 == 1;
        return OldList.Row(
            row.ToString(CultureInfo.InvariantCulture),
            $"Firma {row % 1700} GmbH",
            started.ToString("O", CultureInfo.InvariantCulture),
            outcome: won ? "won"
                : lost ? "lost"
                : null,
            ended: won || lost ? started.AddDays(9).ToString("O", CultureInfo.InvariantCulture) : null,
            person: $"Person {row % 2300}",
            mail: $"p{row % 2300}@firma{row % 1700}.example",
            owner: $"Rep {row % 7}"
        );
    }

    Store Store(string name) =>
        Leadwerk.Storage.Store.At(new StoreLocation.SqliteFile(folder[name]), TimeProvider.System);

    async Task<string> Story(string name)
    {
        await using var db = Store(name).Open();
        return await OldList.Story(db);
    }

    async Task<long> RowsDone()
    {
        if (!File.Exists(Path.Combine(folder["killed"], "leadwerk.db")))
            return 0;
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder["killed"], "leadwerk.db")};Pooling=False"
        );
        await connection.OpenAsync(Test);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT CASE WHEN EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'list_import') THEN 1 ELSE 0 END";
        if ((long)(await command.ExecuteScalarAsync(Test))! == 0)
            return 0;
        command.CommandText = "SELECT COALESCE(MAX(rows_done), 0) FROM list_import";
        return (long)(await command.ExecuteScalarAsync(Test))!;
    }

    /// <summary>When a further batch is in; where there is none to come, at some moment.</summary>
    Func<CancellationToken, Task> AnotherBatch(long before, TimeSpan moment) =>
        before >= Rows
            ? stopped => Task.Delay(moment, stopped)
            : async stopped =>
            {
                using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
                while (await RowsDone() <= before)
                    await look.WaitForNextTickAsync(stopped);
            };

    /// <param name="file">The list.</param>
    /// <param name="data">The folder.</param>
    /// <param name="moment">When to kill it; null for not at all.</param>
    async Task Run(string file, string data, Func<CancellationToken, Task>? moment)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "leadwerk.dll"), "import", file, "--data", folder[data], "--yes"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(Test),
            process.StandardError.ReadToEndAsync(Test)
        );
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Test);
        bound.CancelAfter(TimeSpan.FromMinutes(2));
        var ended = process.WaitForExitAsync(bound.Token);
        var killed = moment is not null && await Task.WhenAny(ended, moment(bound.Token)) != ended;
        // On Unix this is SIGKILL.
        if (killed)
            process.Kill();
        await ended;
        // Nobody waits for the moment any more.
        await bound.CancelAsync();
        Assert.True(killed || process.ExitCode == 0, string.Join('\n', await said));
    }
}
