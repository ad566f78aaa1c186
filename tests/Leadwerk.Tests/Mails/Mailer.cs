using System.Diagnostics;
using Leadwerk.Crash;
using Leadwerk.Storage;

namespace Leadwerk.Tests.Mails;

/// <summary>A node that sends, as a process of its own that starts in a fraction of the whole program's time.</summary>
sealed class Mailer : IAsyncDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    readonly Process process;

    Mailer(Process process) => this.process = process;

    public int Id => process.Id;

    /// <param name="location">The store whose mails it sends.</param>
    /// <param name="now">What its clock shows.</param>
    public static Mailer Start(StoreLocation location, DateTime now)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Leadwerk.Crash.dll");
        var start = new ProcessStartInfo("dotnet", [program, "send", $"{now:O}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["LEADWERK_DATA"] = (location as StoreLocation.SqliteFile)?.Folder;
        start.Environment["LEADWERK_DB"] = (location as StoreLocation.PostgresServer)?.Connection;
        return new Mailer(Process.Start(start)!);
    }

    /// <summary>Waits until it has started; it sends nothing yet.</summary>
    public async Task Started()
    {
        using var bound = new CancellationTokenSource(Bound);
        Assert.Equal(Sender.Ready, await process.StandardOutput.ReadLineAsync(bound.Token));
    }

    public async Task Go()
    {
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until somebody else has killed it.</summary>
    public async Task Died()
    {
        const int Killed = 128 + 9;
        using var bound = new CancellationTokenSource(Bound);
        await process.WaitForExitAsync(bound.Token);
        Assert.Equal(Killed, process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
