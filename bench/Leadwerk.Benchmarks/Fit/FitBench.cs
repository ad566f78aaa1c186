using System.Diagnostics;
using System.Globalization;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Benchmarks.Fit;

/// <summary>Fitting a million leads held in memory, beside R's survival package on the same visits; and how the time grows.</summary>
static class FitBench
{
    const int Leads = 1_000_000;
    const int Repetitions = 7;
    const double TimesFaster = 50;
    const double Agreement = 1e-9;
    const double FarthestFromLinear = 1.5;

    public static int Run()
    {
        Machine.Print();
        var figures = new Figures();
        BesideR(figures);
        Growth(figures);
        return figures.Print();
    }

    static void BesideR(Figures figures)
    {
        var history = ManyVisits.History(Leads);
        var file = Path.GetTempFileName();
        try
        {
            var visits = ManyVisits.Write(history, file);
            var ours = Seconds(history);
            var theirs = RSurvfit.Run(file, visits);
            var of = $"{Leads:#,0} leads, {visits:#,0} visits";
            var farthest = Farthest(history, theirs);
            figures.Note(of, "counting and fitting, with every standard error, ms", Milliseconds(ours));
            figures.Note(of, $"survfit ({theirs.Version}), ms", Milliseconds(theirs.Seconds));
            figures.AtLeast(of, "times faster", theirs.Seconds / ours, TimesFaster);
            figures.IsTrue(
                of,
                "largest difference of the share moved on and its error",
                farthest.ToString("0.0e+00", CultureInfo.InvariantCulture),
                "at most 1e-09",
                farthest <= Agreement
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    static void Growth(Figures figures)
    {
        var perVisit = new List<double>();
        foreach (var leads in new[] { 10_000, 100_000, 1_000_000, 10_000_000 })
        {
            var history = ManyVisits.History(leads);
            var visits = PhaseChain.Count(history).Sum(phase => (long)phase.Total);
            perVisit.Add(Seconds(history) / visits * 1e9);
            figures.Note($"{leads:#,0} leads", $"ns per visit ({visits:#,0} visits)", Figures.Text(perVisit[^1]));
        }
        figures.AtMost(
            "growth",
            "ns per visit of 1e6 and 1e7 leads over that of 1e5",
            perVisit.Skip(2).Max() / perVisit[1],
            FarthestFromLinear
        );
    }

    static double Seconds(PipelineHistory history)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var chain = PhaseChain.Of(PhaseChain.Count(history));
            GC.KeepAlive(EveryStandardError(chain));
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        return best;
    }

    // R computes the errors of both ends on every day, so do we.
    static double EveryStandardError(PhaseChain chain)
    {
        var sum = 0.0;
        for (var phase = 0; phase < chain.PhaseCount; phase++)
        {
            var risks = chain.Risks(phase);
            for (var day = 0; day < risks.Days; day++)
                sum += risks.MovedOnStandardError(day) + risks.FailedStandardError(day);
        }
        return sum;
    }

    static double Farthest(PipelineHistory history, RSurvfit theirs)
    {
        var chain = PhaseChain.Of(PhaseChain.Count(history));
        return Enumerable
            .Range(0, chain.PhaseCount)
            .Select(chain.Risks)
            .Select(
                (risks, phase) =>
                    Math.Max(
                        Math.Abs(risks.MovedOn(risks.Days) - theirs.MovedOn[phase].Estimate),
                        Math.Abs(risks.MovedOnStandardError(risks.Days) - theirs.MovedOn[phase].Error)
                    )
            )
            .Max();
    }

    static string Milliseconds(double seconds) => (1000 * seconds).ToString("#,0.0", CultureInfo.InvariantCulture);
}
