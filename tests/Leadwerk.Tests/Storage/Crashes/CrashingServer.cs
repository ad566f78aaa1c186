using System.Diagnostics;
using Leadwerk.Tests.Docs;
using Npgsql;

namespace Leadwerk.Tests.Storage.Crashes;

/// <summary>A PostgreSQL server of its own that can be killed. What it acknowledged is out of its hands.</summary>
sealed class CrashingServer : IAsyncDisposable
{
    readonly Process script;

    CrashingServer(Process script, string connection)
    {
        this.script = script;
        Connection = connection;
    }

    public string Connection { get; }

    public static async Task<CrashingServer> Start()
    {
        var start = new ProcessStartInfo(
            Repository.Path("scripts/postgres-cluster.sh"),
            ["-c", "synchronous_commit=on", "-c", "full_page_writes=on"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var script = Process.Start(start)!;
        if ((await script.StandardOutput.ReadLineAsync())?.Split(' ') is not [var folder, var user])
            throw new InvalidOperationException("PostgreSQL did not start; standard error says why.");
        return new CrashingServer(script, $"Host={folder};Port=5432;Username={user};Database=postgres;Timeout=15");
    }

    public async Task Crash()
    {
        await script.StandardInput.WriteLineAsync("crash");
        await script.StandardInput.FlushAsync();
        Assert.Equal("back", await script.StandardOutput.ReadLineAsync());
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        script.StandardInput.Close();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await script.WaitForExitAsync(bound.Token);
        script.Dispose();
    }
}
