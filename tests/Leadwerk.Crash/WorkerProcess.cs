using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Leadwerk.Storage;

namespace Leadwerk.Crash;

/// <summary>A worker in a process of its own, which ends by <c>kill -9</c> only.</summary>
sealed partial class WorkerProcess : IAsyncDisposable
{
    const int StopSignal = 19;
    const int GoOnSignal = 18;

    readonly Process process;
    readonly string protocol;

    WorkerProcess(Process process, string protocol)
    {
        this.process = process;
        this.protocol = protocol;
    }

    /// <param name="location">The store that it works on.</param>
    /// <param name="name">No other worker of this store has it.</param>
    /// <param name="protocol">The file to which it writes what it announces and acknowledges.</param>
    public static WorkerProcess Start(StoreLocation location, string name, string protocol)
    {
        File.WriteAllText(protocol, "");
        var program = Path.Combine(AppContext.BaseDirectory, "Leadwerk.Crash.dll");
        var start = new ProcessStartInfo("dotnet", [program, "work", name, protocol])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["LEADWERK_DATA"] = (location as StoreLocation.SqliteFile)?.Folder;
        start.Environment["LEADWERK_DB"] = (location as StoreLocation.PostgresServer)?.Connection;
        return new WorkerProcess(Process.Start(start)!, protocol);
    }

    /// <summary>Waits for its first acknowledgement: from then on it is at work.</summary>
    /// <exception cref="InvalidOperationException">It ended before, or hangs.</exception>
    public Task AtWork() => Until(() => Said.Any(line => Attempt.AcknowledgedBy(line) is not null));

    /// <summary>Waits until it has announced or acknowledged something more, however slow the machine is.</summary>
    /// <param name="lines">How many lines it has said by now.</param>
    /// <exception cref="InvalidOperationException">It ended before, or hangs.</exception>
    public Task SaysMoreThan(int lines) => Until(() => Said.Skip(lines).Any());

    async Task Until(Func<bool> happened)
    {
        for (var waited = TimeSpan.Zero; waited < Longest && !process.HasExited; waited += Poll)
        {
            if (happened())
                return;
            await Task.Delay(Poll);
        }
        throw new InvalidOperationException("The worker does not work; its standard error says why.");
    }

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    /// <summary>All that it announced and acknowledged.</summary>
    public IEnumerable<string> Said
    {
        get
        {
            using var file = new FileStream(protocol, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            // A line without its end was not said yet.
            return reader.ReadToEnd().Split('\n').SkipLast(1);
        }
    }

    /// <summary>Stops it in the middle of whatever it does. Its files are then as <c>kill -9</c> would leave them.</summary>
    public async Task Freeze()
    {
        Send(StopSignal);
        while (!Directory.EnumerateDirectories($"/proc/{process.Id}/task").All(IsStopped))
            await Task.Yield();
    }

    static bool IsStopped(string thread)
    {
        var stat = File.ReadAllText(Path.Combine(thread, "stat"));
        return stat[stat.LastIndexOf(')') + 2] == 'T';
    }

    public void GoOn() => Send(GoOnSignal);

    void Send(int signal)
    {
        if (Kill(process.Id, signal) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);

    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }
}
