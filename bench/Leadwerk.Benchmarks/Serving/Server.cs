using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Leadwerk.Benchmarks.Serving;

/// <summary><c>leadwerk serve</c> on a data folder, as a process of its own.</summary>
sealed class Server : IDisposable
{
    static readonly TimeSpan MostToReady = TimeSpan.FromMinutes(2);

    readonly Process process;

    Server(Process process, Uri address, TimeSpan ready) => (this.process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first good answer of <c>/healthz</c>.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Resident memory now, in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The most resident memory at any moment so far, in MB.</summary>
    public double MostMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    public static async Task<Server> Start(
        string program,
        string folder,
        int port,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, ["serve", "--data", folder, "--port", $"{port}", "--lang", "de"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("LEADWERK_DB");
        // As ./run and the systemd unit start it.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        using var client = new HttpClient { BaseAddress = address };
        while (!await Answers(client))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > MostToReady)
                throw new InvalidOperationException("serve did not become ready.");
            await Task.Delay(10);
        }
        return new Server(process, address, Stopwatch.GetElapsedTime(started));
    }

    static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
