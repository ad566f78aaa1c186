namespace Leadwerk.Statistics.Experts;

/// <summary>Hazards of one cell at one origin, and the curves that follow from them. Reused from cell to cell.</summary>
/// <remarks>Formulas as in <see cref="Risks.CompetingRisks"/>; here on the arrays of a <see cref="RiskSweep"/>, without copies.</remarks>
sealed class RiskTable(int days)
{
    const int FewestAtRisk = Risks.CompetingRisks.FewestAtRisk;

    readonly int[] censored = new int[days + 1];
    readonly int[] entering = new int[days + 2];
    readonly double[] wonHazard = new double[days];
    readonly double[] endHazard = new double[days];
    readonly int[] wholeAtRisk = new int[days];
    readonly double[] incidence = new double[days];
    readonly double[] surviving = new double[days];

    /// <summary>Leads whose clock had started by the origin.</summary>
    public int Population { get; private set; }

    /// <summary>Last day with at least 10 at risk; -1 when there is none.</summary>
    public int LastSupportedDay { get; private set; }

    /// <summary>The whole history up to the origin.</summary>
    public void Whole(int[] starts, RiskSweep now, int cell, int origin)
    {
        CountOpen(starts, now.EndedOfStart, cell, origin);
        var row = cell * days;
        var left = 0;
        for (var day = origin; day >= 0; day--)
        {
            left += now.Won[row + day] + now.Lost[row + day] + censored[day];
            wholeAtRisk[day] = left;
            var risk = Math.Max(left, 1);
            wonHazard[day] = (double)now.Won[row + day] / risk;
            endHazard[day] = (double)(now.Won[row + day] + now.Lost[row + day]) / risk;
        }
        Accumulate(origin);
    }

    /// <summary>
    /// What happened inside the last days only (period estimate, Brenner and Gefeller 1996): a lead enters the risk
    /// set at the age it had when the window opened. Call after <see cref="Whole"/> of the same cell and origin: where
    /// fewer than 10 are at risk in the window, the hazards of the whole history stand.
    /// </summary>
    public void Window(int[] starts, RiskSweep now, RiskSweep before, int cell, int origin, int opened)
    {
        if (opened < 0)
            return;
        var row = cell * days;
        Array.Clear(entering, 0, origin + 2);
        for (var start = 0; start <= opened; start++)
            entering[opened - start + 1] += starts[row + start] - before.EndedOfStart[row + start];
        for (var start = opened + 1; start <= origin; start++)
            entering[0] += starts[row + start];
        var risk = 0;
        for (var day = 0; day <= origin; day++)
        {
            risk += entering[day];
            var won = now.Won[row + day] - before.Won[row + day];
            var lost = now.Lost[row + day] - before.Lost[row + day];
            if (risk >= FewestAtRisk)
            {
                wonHazard[day] = (double)won / risk;
                endHazard[day] = (double)(won + lost) / risk;
            }
            risk -= won + lost + censored[day];
        }
        Accumulate(origin);
    }

    /// <summary>Chance of an order within each horizon of the grid, given that the clock has run so long without an end.</summary>
    public void Curve(int elapsed, Span<double> curve)
    {
        curve.Clear();
        if (LastSupportedDay < 0)
            return;
        var from = Math.Min(elapsed, LastSupportedDay);
        var left = surviving[from];
        if (left <= 0)
            return;
        var grid = HorizonCurve.Days;
        for (var point = 0; point < grid.Length; point++)
            curve[point] = (incidence[Math.Min(from + grid[point], LastSupportedDay)] - incidence[from]) / left;
        curve[HorizonCurve.Final] = (incidence[LastSupportedDay] - incidence[from]) / left;
        HorizonCurve.MakeMonotone(curve);
    }

    void CountOpen(int[] starts, int[] ended, int cell, int origin)
    {
        var row = cell * days;
        Population = 0;
        for (var start = 0; start <= origin; start++)
        {
            Population += starts[row + start];
            censored[origin - start] = starts[row + start] - ended[row + start];
        }
    }

    void Accumulate(int origin)
    {
        LastSupportedDay = -1;
        double sum = 0,
            left = 1;
        for (var day = 0; day <= origin; day++)
        {
            sum += left * wonHazard[day];
            left *= 1 - endHazard[day];
            incidence[day] = sum;
            surviving[day] = left;
            if (wholeAtRisk[day] >= FewestAtRisk)
                LastSupportedDay = day;
        }
    }
}
