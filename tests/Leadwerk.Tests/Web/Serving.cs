using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Leadwerk.Tests.Web;

/// <summary>The built program as a server of its own, on a free port.</summary>
sealed partial class Serving : IAsyncDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly StringBuilder errors = new();

    Serving(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;
    public int Id => process.Id;

    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    /// <summary>Starts it and waits until it says where it is.</summary>
    public static async Task<Serving> On(string folder, string? server = null, params string[] more)
    {
        var serving = new Serving(Start(folder, server, more));
        var line = await serving.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var address = Shown().Match(line ?? "");
        Assert.True(address.Success, $"{line}\n{serving.Errors}");
        serving.Address = new Uri(address.Value);
        return serving;
    }

    /// <summary>Starts one that is expected not to run.</summary>
    /// <returns>Its exit code and what it said on standard error.</returns>
    public static async Task<(int ExitCode, string Error)> Refused(string folder, params string[] more)
    {
        await using var serving = new Serving(Start(folder, null, more));
        return (await serving.End(), serving.Errors);
    }

    static Process Start(string folder, string? server, string[] more)
    {
        // A test run that a shell put in the background ignores Ctrl-C, and its children would inherit that.
        var program = Path.Combine(AppContext.BaseDirectory, "leadwerk.dll");
        string[] port = more.Contains("--port") ? [] : ["--port", "0"];
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", program, "serve", "--data", folder, .. port, .. more]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("LEADWERK_LANG");
        start.Environment.Remove("LEADWERK_URLS");
        start.Environment.Remove("LEADWERK_DB");
        start.Environment.Remove("LEADWERK_SMTP");
        start.Environment.Remove("LEADWERK_URL");
        if (server is not null)
            start.Environment["LEADWERK_DB"] = server;
        return Process.Start(start)!;
    }

    public async Task<int> End(string signal)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]);
        await kill.WaitForExitAsync();
        return await End();
    }

    async Task<int> End()
    {
        using var bound = new CancellationTokenSource(Bound);
        await process.WaitForExitAsync(bound.Token);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing inside can prepare for it.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until somebody else has killed it.</summary>
    public Task Died() => End();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"http://[0-9.]+:\d+", RegexOptions.None, 2000)]
    private static partial Regex Shown();
}
