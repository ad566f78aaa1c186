using System.Runtime.InteropServices;

namespace Leadwerk.Benchmarks;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
    public static void Print() =>
        Console.WriteLine(
            $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, "
                + $"{RuntimeInformation.FrameworkDescription}\n"
        );

    static string Processor()
    {
        const string Known = "/proc/cpuinfo";
        var model = File.Exists(Known)
            ? File.ReadLines(Known).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model is null ? RuntimeInformation.ProcessArchitecture.ToString() : model[(model.IndexOf(':') + 2)..];
    }
}
