using Leadwerk.Statistics.Experts;

namespace Leadwerk.Benchmarks.Real;

/// <summary>The mixture's Brier score over some origins beside its demand and its best single expert.</summary>
static class ScoreFigures
{
    const double Tolerated = 1.01;

    public static void Add(
        Figures figures,
        string of,
        int horizon,
        IReadOnlyList<OriginRun> runs,
        Func<IReadOnlyList<OriginRun>, string, double> mean,
        double most,
        string? aim = null
    )
    {
        var mixture = mean(runs, ExpertNames.Mixture);
        var (best, brier) = OriginRun.BestExpert(runs, mean);
        figures.AtMost(of, $"Brier of the mixture, {horizon} days, {runs.Count} origins", mixture, most, aim);
        figures.AtMost(of, $"... over its best expert's ({best})", mixture / brier, Tolerated);
    }
}
