using System.Diagnostics;
using System.Globalization;

namespace Leadwerk.Benchmarks.Fit;

/// <summary>What R's survival package said, and how long its fits took (reading the data not counted).</summary>
sealed record RSurvfit(double Seconds, IReadOnlyList<(double Estimate, double Error)> MovedOn, string Version)
{
    public static RSurvfit Run(string file, int visits)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Fit", "survfit.R");
        var start = new ProcessStartInfo("Rscript", [script, file, visits.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Rscript ended with {process.ExitCode}.");
        return new RSurvfit(
            Number(lines[0].Split(' ')[1]),
            [
                .. lines
                    .Where(line => line.StartsWith("advanced ", StringComparison.Ordinal))
                    .Select(line => line.Split(' '))
                    .Select(cells => (Number(cells[1]), Number(cells[2]))),
            ],
            lines[^1].Trim()
        );
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
