namespace Leadwerk.Statistics.Risks;

/// <summary>
/// Cumulative incidence of moving on and of failing by day in phase, with open stays as censored: the Aalen-Johansen
/// estimator for two competing ends.
/// </summary>
/// <remarks>
/// With <c>R(d)</c> at risk, <c>a(d)</c> moved on and <c>l(d)</c> lost on day <c>d</c>:
/// <c>S(d) = prod (1 - (a+l)/R)</c>, <c>A(d) = sum S(s-1) a(s)/R(s)</c>, <c>L(d)</c> likewise.
/// Sources: Aalen and Johansen 1978; Andersen et al. 1993; Putter, Fiocco and Geskus 2007.
/// </remarks>
public sealed class CompetingRisks
{
    /// <summary>Leads at risk below which a day is not supported.</summary>
    public const int FewestAtRisk = 10;

    // Where all or none moved on, the terms cancel to 1e-17 instead of 0, and what is left would pass for few cases. One event among
    // ten million is still 1e-14.
    const double Rounding = 1e-15;

    readonly double[] advancedHazard;
    readonly double[] lostHazard;

    CompetingRisks(int[] atRisk, int[] advanced, int[] lost)
    {
        AtRiskByDay = atRisk;
        AdvancedByDay = advanced;
        LostByDay = lost;
        var days = atRisk.Length;
        advancedHazard = new double[days];
        lostHazard = new double[days];
        Incidence = new double[days];
        LostIncidence = new double[days];
        Surviving = new double[days];
        var surviving = 1.0;
        double a = 0,
            l = 0;
        for (var day = 0; day < days; day++)
        {
            if (atRisk[day] > 0)
            {
                advancedHazard[day] = (double)advanced[day] / atRisk[day];
                lostHazard[day] = (double)lost[day] / atRisk[day];
                a += surviving * advancedHazard[day];
                l += surviving * lostHazard[day];
                surviving *= 1 - ((double)(advanced[day] + lost[day]) / atRisk[day]);
            }
            // Rounding alone can carry a sum of shares past 1.
            Incidence[day] = Math.Min(a, 1);
            LostIncidence[day] = Math.Min(l, 1);
            Surviving[day] = surviving;
            if (atRisk[day] >= FewestAtRisk)
                LastSupportedDay = day;
            if (advanced[day] + lost[day] > 0)
            {
                LastDecisionDay = day;
                Decided += advanced[day] + lost[day];
            }
        }
    }

    /// <summary>Estimates from counts.</summary>
    /// <param name="counts">Exits of one phase.</param>
    /// <returns>The estimate; of no stays at all, one in which nothing is known.</returns>
    public static CompetingRisks Of(ExitCounts counts)
    {
        var atRisk = new int[counts.Days];
        var left = 0;
        for (var day = counts.Days - 1; day >= 0; day--)
        {
            left += counts.Advanced[day] + counts.Lost[day] + counts.Censored[day];
            atRisk[day] = left;
        }
        return new CompetingRisks(atRisk, counts.Advanced.ToArray(), counts.Lost.ToArray());
    }

    /// <summary>The last day on which at least 10 were at risk; -1 when there never were. Single leads are compared up to here.</summary>
    public int LastSupportedDay { get; } = -1;

    /// <summary>The longest stay that was ever decided (D*); -1 when none was. Nothing is claimed beyond it.</summary>
    public int LastDecisionDay { get; } = -1;

    /// <summary>Stays whose end is known.</summary>
    public int Decided { get; }

    /// <summary>Stays that moved on.</summary>
    public int AdvancedTotal => AdvancedByDay.Sum();

    /// <summary>Stays that failed.</summary>
    public int LostTotal => LostByDay.Sum();

    /// <summary>Days covered by the data: 1 + the longest stay.</summary>
    public int Days => AtRiskByDay.Length;

    internal int[] AtRiskByDay { get; }
    internal int[] AdvancedByDay { get; }
    internal int[] LostByDay { get; }
    internal double[] Incidence { get; }
    internal double[] LostIncidence { get; }
    internal double[] Surviving { get; }

    /// <summary>Stays that were observed at least until the given day.</summary>
    /// <param name="day">Day in phase, at least 0.</param>
    /// <returns>A count; 0 beyond the data.</returns>
    public int AtRisk(int day) => day < Days ? AtRiskByDay[day] : 0;

    /// <summary>A(d): share that moved on within the first <paramref name="day"/> days.</summary>
    /// <param name="day">Day in phase; beyond the data the last value holds.</param>
    /// <returns>In [0, 1].</returns>
    public double MovedOn(int day) => At(Incidence, day, 0);

    /// <summary>L(d): share that failed within the first <paramref name="day"/> days.</summary>
    /// <param name="day">Day in phase; beyond the data the last value holds.</param>
    /// <returns>In [0, 1].</returns>
    public double Failed(int day) => At(LostIncidence, day, 0);

    /// <summary>S(d): share neither moved on nor failed by then.</summary>
    /// <param name="day">Day in phase; beyond the data the last value holds.</param>
    /// <returns>In [0, 1]; A + L + S = 1.</returns>
    public double Undecided(int day) => At(Surviving, day, 1);

    /// <summary>Standard error of <see cref="MovedOn"/>, from the Greenwood-type variance.</summary>
    /// <param name="day">Day in phase.</param>
    /// <returns>At least 0.</returns>
    public double MovedOnStandardError(int day) =>
        Math.Sqrt(IncidenceVariance(Incidence, AdvancedByDay, -1, Math.Min(day, Days - 1)));

    /// <summary>Standard error of <see cref="Failed"/>, from the Greenwood-type variance.</summary>
    /// <param name="day">Day in phase.</param>
    /// <returns>At least 0.</returns>
    public double FailedStandardError(int day) =>
        Math.Sqrt(IncidenceVariance(LostIncidence, LostByDay, -1, Math.Min(day, Days - 1)));

    /// <summary>
    /// Share that still moves on of those who have already stayed <paramref name="stayed"/> days:
    /// <c>(A(D*) - A(d)) / S(d)</c>, with the standard error from the risk sets after that day.
    /// </summary>
    /// <param name="stayed">Days already in the phase, at least 0.</param>
    /// <returns>The estimate; it says which day it answers for, the nearest supported one below.</returns>
    public ConditionalIncidence GivenStayed(int stayed)
    {
        if (LastSupportedDay < 0)
            return new ConditionalIncidence(0, 0, 0, 0);
        var day = Math.Min(stayed, LastSupportedDay);
        var surviving = Surviving[day];
        if (surviving <= 0)
            return new ConditionalIncidence(0, 0, day, AtRisk(day));
        var estimate = Math.Clamp((Incidence[^1] - Incidence[day]) / surviving, 0, 1);
        var variance = IncidenceVariance(Incidence, AdvancedByDay, day, Days - 1) / (surviving * surviving);
        return new ConditionalIncidence(estimate, Math.Sqrt(variance), day, AtRisk(day));
    }

    /// <summary>First day by which half of those who ever moved on had done so.</summary>
    /// <returns>Days, or null when none moved on.</returns>
    public int? MedianDaysToMoveOn() => Median(Incidence);

    /// <summary>First day by which half of those who ever failed had done so.</summary>
    /// <returns>Days, or null when none failed.</returns>
    public int? MedianDaysToFail() => Median(LostIncidence);

    int? Median(double[] incidence)
    {
        if (Days == 0 || incidence[^1] <= 0)
            return null;
        var half = incidence[^1] / 2;
        var day = 0;
        while (incidence[day] < half)
            day++;
        return day;
    }

    // Greenwood type: sum of (A(D)-A(s))^2 (a+l)/(R(R-a-l)) + S(s-1)^2 a(R-a)/R^3 - 2 (A(D)-A(s)) S(s-1) a/R^2.
    // Events after `from` only, so that the same sum serves the conditional estimate.
    double IncidenceVariance(double[] incidence, int[] events, int from, int until)
    {
        if (until < 0)
            return 0;
        var final = incidence[until];
        var before = from < 0 ? 1.0 : Surviving[from];
        var variance = 0.0;
        for (var day = from + 1; day <= until; day++)
        {
            double risk = AtRiskByDay[day];
            var ends = AdvancedByDay[day] + LostByDay[day];
            if (ends > 0)
            {
                var rest = final - incidence[day];
                double own = events[day];
                if (risk > ends)
                    variance += rest * rest * ends / (risk * (risk - ends));
                variance += before * before * own * (risk - own) / (risk * risk * risk);
                variance -= 2 * rest * before * own / (risk * risk);
            }
            before = Surviving[day];
        }
        return variance < Rounding ? 0 : variance;
    }

    double At(double[] values, int day, double none) => Days == 0 || day < 0 ? none : values[Math.Min(day, Days - 1)];
}
