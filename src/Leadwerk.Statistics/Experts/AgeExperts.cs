using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>Experts (c): competing risks by age since the start, of the whole history and of the last 90, 180 and 360 days.</summary>
static class AgeExperts
{
    static ReadOnlySpan<int> Windows => [90, 180, 360];

    public static ExpertCurves[] Of(PipelineHistory history, int[] origins, int[] leadsByEnd)
    {
        var clock = new AgeClock(history);
        var starts = clock.CountStarts();
        var now = new RiskSweep(history, clock, leadsByEnd);
        var before = new RiskSweep[Windows.Length];
        for (var w = 0; w < before.Length; w++)
            before[w] = new RiskSweep(history, clock, leadsByEnd);
        var risks = new RiskTable(history.LastDay + 1);
        var experts = new ExpertCurves[]
        {
            new(ExpertName.RisksByAge, CurveRows.Age, new CurveTable[origins.Length]),
            new(ExpertName.RisksByAge90, CurveRows.Age, new CurveTable[origins.Length]),
            new(ExpertName.RisksByAge180, CurveRows.Age, new CurveTable[origins.Length]),
            new(ExpertName.RisksByAge360, CurveRows.Age, new CurveTable[origins.Length]),
        };
        for (var j = 0; j < origins.Length; j++)
        {
            now.MoveTo(origins[j]);
            risks.Whole(starts, now, 0, origins[j]);
            experts[0].ByOrigin[j] = Curves(risks, origins[j]);
            for (var w = 0; w < before.Length; w++)
            {
                var opened = origins[j] - Windows[w];
                before[w].MoveTo(opened);
                risks.Whole(starts, now, 0, origins[j]);
                risks.Window(starts, now, before[w], 0, origins[j], opened);
                experts[w + 1].ByOrigin[j] = Curves(risks, origins[j]);
            }
        }
        return experts;
    }

    static CurveTable Curves(RiskTable risks, int origin)
    {
        var curves = new CurveTable(origin + 1);
        for (var age = 0; age <= origin; age++)
            risks.Curve(age, curves.Row(age));
        return curves;
    }
}
