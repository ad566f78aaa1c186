using BenchmarkDotNet.Attributes;
using Leadwerk.Benchmarks.Fit;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Benchmarks.Kernels;

/// <summary>What the estimators cost on 100,000 leads, beside one pass over them that counts their exits.</summary>
[ShortRunJob, MemoryDiagnoser]
public class EstimateKernels
{
    const int Leads = 100_000;
    readonly PipelineHistory history = ManyVisits.History(Leads);
    readonly ForecastDraws draws = new(1);
    readonly double[] chances = [.. Enumerable.Range(0, Leads).Select(lead => lead % 100 / 400.0)];
    ExitCounts[] counts = [];

    [GlobalSetup]
    public void Count() => counts = PhaseChain.Count(history);

    [Benchmark(Baseline = true)]
    public object Counting() => PhaseChain.Count(history);

    [Benchmark]
    public object AalenJohansen() => PhaseChain.Of(counts);

    [Benchmark]
    public object PanelLearning() => ExpertPanel.Learn(history, [30, 60, 90]);

    [Benchmark]
    public object ForecastOfOneTotal() => draws.Of(new OpenChances(chances), new ForecastFactor(0, 0.3));
}
