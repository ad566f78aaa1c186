using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Experts (d): of the leads that were still in this phase after that long, whatever they went through later, order
/// within h (landmarking, van Houwelingen 2007). Fewer than 30 leads: the next lower landmark.
/// </summary>
static class LandmarkExperts
{
    public const int FewestLeads = 30;
    const int Window = 180;

    public static ExpertCurves[] Of(PipelineHistory history, int[] origins, int[] leadsByEnd)
    {
        var clocks = new LandmarkClocks(history, bySegment: false);
        var starts = clocks.CountStarts();
        var now = new RiskSweep(history, clocks, leadsByEnd);
        var before = new RiskSweep(history, clocks, leadsByEnd);
        var risks = new RiskTable(history.LastDay + 1);
        var whole = new ExpertCurves(ExpertName.LandmarkRisks, CurveRows.PhaseCell, new CurveTable[origins.Length]);
        var window = new ExpertCurves(ExpertName.LandmarkRisks180, CurveRows.PhaseCell, new CurveTable[origins.Length]);
        for (var j = 0; j < origins.Length; j++)
        {
            var opened = origins[j] - Window;
            now.MoveTo(origins[j]);
            before.MoveTo(opened);
            whole.ByOrigin[j] = new CurveTable(clocks.Cells);
            window.ByOrigin[j] = new CurveTable(clocks.Cells);
            for (var cell = 0; cell < clocks.Cells; cell++)
            {
                risks.Whole(starts, now, cell, origins[j]);
                if (TakesLowerLandmark(risks, whole.ByOrigin[j], window.ByOrigin[j], cell))
                    continue;
                risks.Curve(0, whole.ByOrigin[j].Row(cell));
                risks.Window(starts, now, before, cell, origins[j], opened);
                risks.Curve(0, window.ByOrigin[j].Row(cell));
            }
        }
        return [whole, window];
    }

    static bool TakesLowerLandmark(RiskTable risks, CurveTable whole, CurveTable window, int cell)
    {
        if (risks.Population >= FewestLeads || cell % LandmarkGrid.Count == 0)
            return false;
        whole.Row(cell - 1).CopyTo(whole.Row(cell));
        window.Row(cell - 1).CopyTo(window.Row(cell));
        return true;
    }
}
