using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Findings;

/// <summary>One lead on the clock of the expiry date.</summary>
/// <param name="Days">Days from hand-over (else start) to its end or the as-of day.</param>
/// <param name="Exit">How it ended; <see cref="ExitKind.Advanced"/> is the order.</param>
/// <param name="Value">Value of a won order, NaN where unknown.</param>
public readonly record struct ClockedLead(int Days, ExitKind Exit, double Value);

/// <summary>What an expiry after so many days would have cost and saved.</summary>
/// <param name="Day">Days since hand-over.</param>
/// <param name="WonOrdersLost">Share of the won orders that came later, in [0, 1], from the cumulative incidence.</param>
/// <param name="WonValueLost">Share of the won value that came later; null where no value is known.</param>
/// <param name="OpenDaysSaved">Share of all days that leads stood open that lay after it.</param>
public readonly record struct ExpiryCost(int Day, double WonOrdersLost, double? WonValueLost, double OpenDaysSaved);

/// <summary>Advice for the expiry date, in days since hand-over (else since the start).</summary>
public sealed record ExpiryAdvice
{
    /// <summary>Share of won value that the advised day may lose.</summary>
    public const double TolerableLoss = 0.02;

    // 1 - 0.98 is a little more than 0.02.
    const double Rounding = 1e-9;

    /// <summary>Won orders below which no advice is given.</summary>
    public const int FewestWon = 10;

    ExpiryAdvice() { }

    /// <summary>The smallest day with at most 2 % of the won value (of the won orders, where no value is known) lost.</summary>
    public required ExpiryCost Advised { get; init; }

    /// <summary>80 % interval of the share of won orders that came later than the advised day.</summary>
    public required (double Low, double High) WonOrdersLostInterval { get; init; }

    /// <summary>Won orders that the advice rests on.</summary>
    public required int Cases { get; init; }

    /// <summary>All days from 0 on.</summary>
    public required IReadOnlyList<ExpiryCost> Curve { get; init; }

    /// <summary>Measures the advice.</summary>
    /// <param name="leads">Leads of the segment, or all.</param>
    /// <returns>The advice, or null with fewer than 10 won orders.</returns>
    public static ExpiryAdvice? From(IReadOnlyList<ClockedLead> leads)
    {
        var counts = new ExitCounts();
        var won = 0;
        foreach (var lead in leads)
        {
            counts.Add(lead.Days, lead.Exit);
            if (lead.Exit == ExitKind.Advanced)
                won++;
        }
        if (won < FewestWon)
            return null;
        var curve = Costs(CompetingRisks.Of(counts), WonValueByDay(leads, counts.Days));
        var advised = curve.First(cost => (cost.WonValueLost ?? cost.WonOrdersLost) <= TolerableLoss + Rounding);
        return new ExpiryAdvice
        {
            Advised = advised,
            WonOrdersLostInterval = BetaInterval.OfShare(advised.WonOrdersLost * won, won),
            Cases = won,
            Curve = curve,
        };
    }

    static List<ExpiryCost> Costs(CompetingRisks risks, double[]? wonValue)
    {
        var lastDay = risks.LastDecisionDay;
        var orders = risks.MovedOn(lastDay);
        var openDays = 0.0;
        for (var day = 1; day < risks.Days; day++)
            openDays += risks.AtRisk(day);
        var valueIncidence = wonValue is null ? null : ValueIncidence(risks, wonValue);
        var passed = 0.0;
        var curve = new List<ExpiryCost>();
        for (var day = 0; day <= lastDay; day++)
        {
            passed += day == 0 ? 0 : risks.AtRisk(day);
            curve.Add(
                new ExpiryCost(
                    day,
                    Math.Max(0, 1 - (risks.MovedOn(day) / orders)),
                    valueIncidence is null ? null : Math.Max(0, 1 - (valueIncidence[day] / valueIncidence[lastDay])),
                    openDays <= 0 ? 0 : 1 - (passed / openDays)
                )
            );
        }
        return curve;
    }

    // The incidence of orders with each order weighing its value.
    static double[] ValueIncidence(CompetingRisks risks, double[] wonValue)
    {
        var incidence = new double[risks.Days];
        var sum = 0.0;
        var surviving = 1.0;
        for (var day = 0; day < risks.Days; day++)
        {
            if (risks.AtRisk(day) > 0)
                sum += surviving * wonValue[day] / risks.AtRisk(day);
            incidence[day] = sum;
            surviving = risks.Undecided(day);
        }
        return incidence;
    }

    static double[]? WonValueByDay(IReadOnlyList<ClockedLead> leads, int days)
    {
        var values = new double[days];
        var any = false;
        foreach (var lead in leads)
        {
            if (lead.Exit != ExitKind.Advanced || double.IsNaN(lead.Value) || lead.Value <= 0)
                continue;
            values[lead.Days] += lead.Value;
            any = true;
        }
        return any ? values : null;
    }
}
