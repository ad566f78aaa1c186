using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Expert (e): landmark competing risks within the segment, shrunk to the company's by
/// <see cref="Risks.SegmentPooling"/>. It gets weight only where the back-test says that the split helps.
/// </summary>
static class SegmentExpert
{
    /// <summary>What each segment says for itself, not pooled yet; null where the data are not split.</summary>
    public static SegmentCurves? Measure(PipelineHistory history, int[] origins, int[] leadsByEnd)
    {
        if (history.SegmentCount < 2)
            return null;
        var clocks = new LandmarkClocks(history, bySegment: true);
        var starts = clocks.CountStarts();
        var now = new RiskSweep(history, clocks, leadsByEnd);
        var risks = new RiskTable(history.LastDay + 1);
        var perSegment = OpenLeadCells.PerSegment(history);
        var curves = new SegmentCurves(new CurveTable[origins.Length], new int[origins.Length][]);
        for (var j = 0; j < origins.Length; j++)
        {
            now.MoveTo(origins[j]);
            var table = curves.ByOrigin[j] = new CurveTable(OpenLeadCells.Count(history));
            var populations = curves.Populations[j] = new int[clocks.Cells];
            for (var cell = 0; cell < clocks.Cells; cell++)
            {
                risks.Whole(starts, now, cell, origins[j]);
                populations[cell] = risks.Population;
                risks.Curve(0, table.Row(perSegment + cell));
            }
        }
        return curves;
    }

    /// <summary>The measured curves, each shrunk to the company's.</summary>
    public static ExpertCurves Pooled(PipelineHistory history, SegmentCurves measured, ExpertCurves company)
    {
        var perSegment = OpenLeadCells.PerSegment(history);
        for (var j = 0; j < measured.ByOrigin.Length; j++)
        {
            for (var cell = 0; cell < perSegment; cell++)
                Pool(
                    history.SegmentCount,
                    perSegment,
                    cell,
                    measured.Populations[j],
                    measured.ByOrigin[j],
                    company.ByOrigin[j].Row(cell)
                );
        }
        return new ExpertCurves(ExpertName.SegmentLandmarkRisks, CurveRows.SegmentCell, measured.ByOrigin);
    }

    static void Pool(
        int segments,
        int perSegment,
        int cell,
        int[] populations,
        CurveTable table,
        ReadOnlySpan<double> company
    )
    {
        company.CopyTo(table.Row(cell));
        Span<double> shares = stackalloc double[segments];
        Span<int> sizes = stackalloc int[segments];
        for (var segment = 0; segment < segments; segment++)
        {
            shares[segment] = table.Row(((segment + 1) * perSegment) + cell)[HorizonCurve.Final];
            sizes[segment] = populations[(segment * perSegment) + cell];
        }
        var pseudo = Risks.SegmentPooling.PseudoLeads(shares, sizes);
        for (var segment = 0; segment < segments; segment++)
        {
            var row = table.Row(((segment + 1) * perSegment) + cell);
            for (var point = 0; point < row.Length; point++)
                row[point] = Risks.SegmentPooling.Shrunk(row[point], sizes[segment], company[point], pseudo);
        }
    }
}

/// <summary>Curves by segment, phase and band at each origin, with the leads that each rests on.</summary>
sealed record SegmentCurves(CurveTable[] ByOrigin, int[][] Populations);
