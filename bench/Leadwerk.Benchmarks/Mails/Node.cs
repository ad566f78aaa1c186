using System.Diagnostics;
using Leadwerk.Storage;

namespace Leadwerk.Benchmarks.Mails;

/// <summary>The real program at its usual work, as a process of its own; it ends by <c>kill -9</c> only.</summary>
sealed class Node : IDisposable
{
    readonly Process process;

    Node(Process process) => this.process = process;

    public bool Ended => process.HasExited;

    public static Node Start(string program, StoreLocation location, string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(program, ["serve", "--data", folder, "--port", "0", "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in (string[])["LEADWERK_DB", "LEADWERK_SMTP", "LEADWERK_URL", "LEADWERK_URLS"])
            start.Environment.Remove(variable);
        if (location is StoreLocation.PostgresServer server)
            start.Environment["LEADWERK_DB"] = server.Connection;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Node(process);
    }

    static void Complain(string? line)
    {
        if (line?.Contains(" info: ", StringComparison.Ordinal) == false)
            Console.Error.WriteLine(line);
    }

    /// <summary>Kills it and waits until the system has taken back what it held.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
