using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// What was measured to be too long bounds every chance: no expert may promise more than the upper bound of those that once stood
/// longer, and who stood longer than any that were decided gets no share of a chance that others earned.
/// </summary>
/// <remarks>The bounds are those of <see cref="ZombieBounds"/>, as known on one origin, so that the back-test scores them too.</remarks>
sealed class ChanceCeilings
{
    const double None = 1;

    readonly ZombieBounds[] bounds;
    readonly double[][] ceilings;

    ChanceCeilings(ZombieBounds[] bounds, int days)
    {
        this.bounds = bounds;
        ceilings = Array.ConvertAll(bounds, _ => new double[days]);
        foreach (var phase in ceilings)
            Array.Fill(phase, double.NaN);
    }

    public static ChanceCeilings On(PipelineHistory history, int day) =>
        new(
            [
                .. Enumerable
                    .Range(0, history.PhaseCount)
                    .Select(phase => new ZombieBounds(StayCounts.On(history, phase, day))),
            ],
            day + 1
        );

    /// <summary>Share of the curve that may stand, of a lead that has stood so long in a phase.</summary>
    public double Share(int phase, int daysInPhase, double final)
    {
        var known = ceilings[phase];
        if (double.IsNaN(known[daysInPhase]))
            known[daysInPhase] = Ceiling(phase, daysInPhase);
        return final <= known[daysInPhase] ? 1 : known[daysInPhase] / final;
    }

    double Ceiling(int phase, int daysInPhase)
    {
        var ceiling = None;
        foreach (var finding in bounds[phase].Judge(daysInPhase))
        {
            ceiling = finding switch
            {
                ZombieFinding.OlderThanAnyDecision => 0,
                ZombieFinding.NoChanceMeasured none => Math.Min(ceiling, none.High),
                _ => ceiling,
            };
        }
        return ceiling;
    }
}
