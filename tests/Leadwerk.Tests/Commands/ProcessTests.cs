using System.Diagnostics;
using System.Text.Json;

namespace Leadwerk.Tests.Commands;

/// <summary>The built program as a process of its own: what only the operating system sees.</summary>
public sealed class ProcessTests : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static Process Start(params string[] args)
    {
        // A test run that a shell put in the background ignores Ctrl-C, and its children would inherit that.
        string[] program = ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "leadwerk.dll")];
        var start = new ProcessStartInfo("env", [.. program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("LEADWERK_LANG");
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; a program that hangs is ended, and the test fails.</summary>
    static int ExitCode(Process process)
    {
        if (process.WaitForExit(Bound))
            return process.ExitCode;
        process.Kill();
        process.WaitForExit();
        throw new TimeoutException("The program did not end.");
    }

    [Fact]
    public async Task Json_is_one_object_in_a_pipe_and_standard_error_stays_empty()
    {
        using var process = Start("audit", folder.File("deals.csv", SimulatedExport.Csv(60)), "--json");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(0, ExitCode(process));
        Assert.Equal("leadwerk.audit/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Empty(await error);
    }

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(1, "audit", "/nowhere/deals.csv")]
    [InlineData(2, "audit")]
    public void The_exit_code_reaches_the_shell(int exitCode, params string[] args)
    {
        using var process = Start(args);
        process.StandardOutput.ReadToEnd();
        Assert.Equal(exitCode, ExitCode(process));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Interrupted_in_the_middle_of_its_output_it_ends_with_three(string signal)
    {
        // Nobody reads on after the first byte, so the pipe fills up and the program stands in the middle of writing.
        using var process = Start("audit", folder.File("deals.csv", SimulatedExport.Csv(600)), "--json");
        Assert.Equal('{', process.StandardOutput.Read());
        Send(signal, process);
        Assert.Equal(3, ExitCode(process));
    }

    [Fact]
    public void A_pipe_that_is_closed_early_is_no_accident()
    {
        using var process = Start("audit", folder.File("deals.csv", SimulatedExport.Csv(600)), "--json");
        Assert.Equal('{', process.StandardOutput.Read());
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal(0, ExitCode(process));
    }

    static void Send(string signal, Process process)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]);
        Assert.Equal(0, ExitCode(kill));
    }
}
