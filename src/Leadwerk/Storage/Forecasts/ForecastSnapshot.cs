namespace Leadwerk.Storage.Forecasts;

/// <summary>What was forecast on a day for a month, as it was made, and what came of it.</summary>
sealed class ForecastSnapshot
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The last day of which anything was known.</summary>
    public DateOnly MadeOn { get; init; }

    /// <summary>First day of the month; the month of <see cref="MadeOn"/> begins on the day after it.</summary>
    public DateOnly Month { get; init; }

    /// <summary>Orders as a number, or their value in major units of <see cref="Currency"/>.</summary>
    public ForecastQuantity Quantity { get; init; }

    /// <summary>ISO 4217 code of a value; null for a number of orders.</summary>
    public string? Currency { get; init; }

    /// <summary>80 % of the drawn futures lie between P10 and P90.</summary>
    public double P10 { get; init; }
    public double P50 { get; init; }
    public double P90 { get; init; }
    public double Mean { get; init; }

    /// <summary>What the list itself promised on that day: all open leads, or the sum of their recorded values.</summary>
    public double Naive { get; init; }

    /// <summary>The day on which the month was over and looked at; null while it is still to come.</summary>
    public DateOnly? ScoredOn { get; private set; }

    /// <summary>What came in the month from the leads that were there on the day.</summary>
    public double? Actual { get; private set; }

    /// <summary>Mean quantile loss at P10, P50 and P90, doubled: the ranked probability score (CRPS) on three points, 0 is perfect.</summary>
    public double? Score { get; private set; }

    /// <summary>Whether it lay between P10 and P90; null while it is still to come.</summary>
    public bool? Held => Actual is { } actual ? actual >= P10 && actual <= P90 : null;

    /// <summary>Last day of the month.</summary>
    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);

    /// <summary>Compares it with what came.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="today">The company's day.</param>
    public void ScoreBy(double actual, DateOnly today)
    {
        (Actual, ScoredOn) = (actual, today);
        Score = 2 * (Loss(P10, 0.1) + Loss(P50, 0.5) + Loss(P90, 0.9)) / 3;

        double Loss(double quantile, double level) =>
            actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
    }
}

enum ForecastQuantity
{
    Orders,
    Value,
}
