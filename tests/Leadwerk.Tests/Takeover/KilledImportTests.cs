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
        await Run(file, "clean", Timeout.InfiniteTimeSpan);
        var whole = clean.Elapsed;

        var random = new Random(20260302);
        var halfway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await Run(file, "killed", whole * (0.3 + (0.6 * random.NextDouble())));
            if (await RowsDone() is > 0 and < Rows)
                halfway++;
        }
        await Run(file, "killed", Timeout.InfiniteTimeSpan);

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

    async Task Run(string file, string data, TimeSpan killAfter)
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
        bound.CancelAfter(killAfter == Timeout.InfiniteTimeSpan ? TimeSpan.FromMinutes(2) : killAfter);
        try
        {
            await process.WaitForExitAsync(bound.Token);
            Assert.True(process.ExitCode == 0, string.Join('\n', await said));
        }
        catch (OperationCanceledException) when (!Test.IsCancellationRequested)
        {
            // On Unix this is SIGKILL.
            process.Kill();
            await process.WaitForExitAsync(Test);
            Assert.NotEqual(Timeout.InfiniteTimeSpan, killAfter);
        }
    }
}
