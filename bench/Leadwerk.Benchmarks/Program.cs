using System.Globalization;
using BenchmarkDotNet.Running;
using Leadwerk.Benchmarks.Audit;
using Leadwerk.Benchmarks.Coverage;
using Leadwerk.Benchmarks.Fit;
using Leadwerk.Benchmarks.Kernels;
using Leadwerk.Benchmarks.Real;

return args switch
{
    ["real", var data] => RealData.Run(data, Path.Combine(data, "..", "fixtures")),
    ["real", var data, var fixtures] => RealData.Run(data, fixtures),
    ["coverage", var companies] => CoverageRun.Run(int.Parse(companies, CultureInfo.InvariantCulture)),
    ["fit"] => FitBench.Run(),
    ["audit", var program, var smallFile] => AuditBench.Run(program, smallFile),
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
    Console.Error.WriteLine("Usage: real DATA [FIXTURES] | coverage | fit | audit | kernels; see bench/README.md.");
    return 2;
}
