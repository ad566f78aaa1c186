using System.Diagnostics;
using System.Globalization;

namespace Leadwerk.Benchmarks.Audit;

/// <summary>A whole process: its wall time and, where the system keeps it, its peak resident memory.</summary>
sealed record Command(string Name, string Program, params string[] Arguments)
{
    /// <summary>Runs it once, its output thrown away.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public Usage Run()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var drained = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        long peak = 0;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(20))
            (peak, processor) = (Math.Max(peak, Peak(process.Id)), Processor(process, processor));
        drained.Wait();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0
            ? new Usage(seconds, processor.TotalSeconds, peak)
            : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {errors.Result}");
    }

    // Wall time on a busy machine also counts what others do; this does not.
    static TimeSpan Processor(Process process, TimeSpan before)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }

    // The kernel's own high-water mark: it only grows, so asking now and then misses nothing but the last moment.
    static long Peak(int id)
    {
        const string Mark = "VmHWM:";
        try
        {
            var line = File.ReadLines($"/proc/{id}/status")
                .FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024 * long.Parse(line[Mark.Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <param name="Seconds">Wall time.</param>
/// <param name="ProcessorSeconds">Processor time of all its threads, up to 20 ms before its end.</param>
/// <param name="PeakBytes">Peak resident memory; 0 where unknown.</param>
sealed record Usage(double Seconds, double ProcessorSeconds, long PeakBytes);
