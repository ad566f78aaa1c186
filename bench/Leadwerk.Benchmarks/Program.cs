using System.Globalization;
using BenchmarkDotNet.Running;
using Leadwerk.Benchmarks.Audit;
using Leadwerk.Benchmarks.Commands;
using Leadwerk.Benchmarks.Coverage;
using Leadwerk.Benchmarks.Fit;
using Leadwerk.Benchmarks.Kernels;
using Leadwerk.Benchmarks.Mails;
using Leadwerk.Benchmarks.Real;
using Leadwerk.Benchmarks.Serving;
using Leadwerk.Benchmarks.Storing;

return args switch
{
    ["real", var data] => RealData.Run(data, Path.Combine(data, "..", "fixtures")),
    ["real", var data, var fixtures] => RealData.Run(data, fixtures),
    ["coverage", var companies] => CoverageRun.Run(int.Parse(companies, CultureInfo.InvariantCulture)),
    ["fit"] => FitBench.Run(),
    ["audit", var program, var smallFile] => AuditBench.Run(program, smallFile),
    ["commands", var program] => CommandsBench.Run(program),
    ["store", var largest, var cluster] => await StoreBench.Run(
        [
            .. new[] { 1_000, 100_000, int.Parse(largest, CultureInfo.InvariantCulture) }
                .Where(size => size <= int.Parse(largest, CultureInfo.InvariantCulture))
                .Distinct(),
        ],
        Math.Min(100_000, int.Parse(largest, CultureInfo.InvariantCulture)),
        cluster
    ),
    ["load", var program, var seconds, .. var sizes] => await LoadBench.Run(
        program,
        [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
        int.Parse(seconds, CultureInfo.InvariantCulture)
    ),
    ["public", var program, var seconds] => await PublicBench.Run(
        program,
        int.Parse(seconds, CultureInfo.InvariantCulture)
    ),
    ["mails", var program, var cluster, var count, var kills, .. var passes] => await MailsBench.Run(
        program,
        cluster,
        int.Parse(count, CultureInfo.InvariantCulture),
        int.Parse(kills, CultureInfo.InvariantCulture),
        passes
    ),
    ["fill", var folder, var leads] => await LoadBench.Fill(folder, int.Parse(leads, CultureInfo.InvariantCulture)),
    ["kernels", .. var options] => RunKernels(options),
    _ => Usage(),
};

static int RunKernels(string[] options)
{
    string[] all = options.Length == 0 ? ["--filter", "*"] : options;
    BenchmarkSwitcher.FromAssembly(typeof(EstimateKernels).Assembly).Run(all);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        "Usage: real DATA [FIXTURES] | coverage | fit | audit | commands PROGRAM | store LARGEST CLUSTER | load PROGRAM SECONDS SIZES | public PROGRAM SECONDS | mails PROGRAM CLUSTER COUNT KILLS PASSES | fill FOLDER LEADS | kernels; see bench/README.md."
    );
    return 2;
}
