using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Experts;

/// <summary>
/// Experts (f): of those that were open at past origins in this phase and band of time in it, the share ordered within
/// h, older origins fading; shrunk with 20 pseudo-leads to the phase and from there to all.
/// </summary>
static class EmpiricalExperts
{
    const double PseudoLeads = 20;

    static readonly (ExpertName Name, double HalfLife)[] Variants =
    [
        (ExpertName.EmpiricalLandmarks, double.PositiveInfinity),
        (ExpertName.EmpiricalLandmarks180, 180),
        (ExpertName.EmpiricalLandmarks90, 90),
        (ExpertName.EmpiricalLandmarks45, 45),
    ];

    // Where no past origin lies a horizon back, the fallback, expert (d), speaks.
    public static ExpertCurves[] Of(
        PipelineHistory history,
        OriginTables[] tables,
        int[] horizons,
        ExpertCurves fallback
    )
    {
        var experts = new ExpertCurves[Variants.Length];
        var phaseTables = Array.ConvertAll(tables, table => PhaseTable.Of(history, table, horizons));
        for (var v = 0; v < Variants.Length; v++)
        {
            var curves = new CurveTable[tables.Length];
            for (var j = 0; j < tables.Length; j++)
                curves[j] = Curves(history, phaseTables, j, Variants[v].HalfLife, fallback.ByOrigin[j]);
            experts[v] = new ExpertCurves(Variants[v].Name, CurveRows.PhaseCell, curves);
        }
        return experts;
    }

    static CurveTable Curves(
        PipelineHistory history,
        PhaseTable[] tables,
        int now,
        double halfLife,
        CurveTable fallback
    )
    {
        var cells = OpenLeadCells.PerSegment(history);
        var curves = new CurveTable(cells);
        var grid = HorizonCurve.Days;
        var open = new double[cells];
        var ordered = new double[cells];
        for (var point = 0; point < HorizonCurve.Points; point++)
        {
            var known = point < grid.Length && Weigh(tables, now, point, grid[point], halfLife, open, ordered);
            if (known)
                Shrink(history.PhaseCount, open, ordered, curves, point);
            else
                ContinueAs(fallback, curves, point);
        }
        for (var cell = 0; cell < cells; cell++)
            HorizonCurve.MakeMonotone(curves.Row(cell));
        return curves;
    }

    static bool Weigh(
        PhaseTable[] tables,
        int now,
        int point,
        int horizon,
        double halfLife,
        double[] open,
        double[] ordered
    )
    {
        Array.Clear(open);
        Array.Clear(ordered);
        var any = false;
        for (var j = 0; j < now && tables[j].Origin + horizon <= tables[now].Origin; j++)
        {
            any = true;
            var weight = double.IsInfinity(halfLife)
                ? 1
                : double.Exp2(-(tables[now].Origin - tables[j].Origin) / halfLife);
            var row = tables[j].Ordered[point];
            for (var cell = 0; cell < open.Length; cell++)
            {
                open[cell] += weight * tables[j].Open[cell];
                ordered[cell] += weight * row[cell];
            }
        }
        return any;
    }

    static void Shrink(int phases, double[] open, double[] ordered, CurveTable curves, int point)
    {
        var all = Share(Sum(ordered, 0, ordered.Length), Sum(open, 0, open.Length), 0, 0);
        for (var phase = 0; phase < phases; phase++)
        {
            var first = phase * LandmarkGrid.Count;
            var ofPhase = Share(
                Sum(ordered, first, LandmarkGrid.Count),
                Sum(open, first, LandmarkGrid.Count),
                all,
                PseudoLeads
            );
            for (var cell = first; cell < first + LandmarkGrid.Count; cell++)
                curves.Row(cell)[point] = Share(ordered[cell], open[cell], ofPhase, PseudoLeads);
        }
    }

    static void ContinueAs(CurveTable fallback, CurveTable curves, int point)
    {
        for (var cell = 0; cell < curves.Rows; cell++)
        {
            var theirs = fallback.Row(cell);
            var ours = curves.Row(cell);
            ours[point] = point == 0 ? theirs[0] : ours[point - 1] + Math.Max(0, theirs[point] - theirs[point - 1]);
        }
    }

    static double Share(double ordered, double open, double prior, double pseudo) =>
        open + pseudo <= 0 ? prior : (ordered + (pseudo * prior)) / (open + pseudo);

    static double Sum(double[] values, int first, int count)
    {
        var sum = 0.0;
        for (var i = first; i < first + count; i++)
            sum += values[i];
        return sum;
    }

    /// <summary>The origin's counts with the segments added up, for the horizons of the grid.</summary>
    sealed record PhaseTable(int Origin, int[] Open, int[][] Ordered)
    {
        public static PhaseTable Of(PipelineHistory history, OriginTables table, int[] horizons)
        {
            var cells = OpenLeadCells.PerSegment(history);
            var ordered = new int[HorizonCurve.Days.Length][];
            for (var point = 0; point < ordered.Length; point++)
            {
                var h = Array.IndexOf(horizons, HorizonCurve.Days[point]);
                var row = table.OrderedByCell.AsSpan(h * table.OpenByCell.Length, table.OpenByCell.Length);
                ordered[point] = Fold(row, cells);
            }
            return new PhaseTable(table.Origin, Fold(table.OpenByCell, cells), ordered);
        }

        static int[] Fold(ReadOnlySpan<int> bySegment, int cells)
        {
            var sums = new int[cells];
            for (var i = 0; i < bySegment.Length; i++)
                sums[i % cells] += bySegment[i];
            return sums;
        }
    }
}
