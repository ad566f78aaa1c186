using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Findings;

/// <summary>Minutes that were spent on a lead on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Minutes">At least 0.</param>
/// <param name="Outcome">How that lead has ended by now.</param>
/// <param name="ReasonSince">The first day on which a measured zombie reason held for it; null where none ever did.</param>
public readonly record struct LeadMinutes(DateOnly Day, int Minutes, LeadOutcome Outcome, DateOnly? ReasonSince);

/// <summary>A part of all logged minutes.</summary>
/// <param name="Minutes">How many.</param>
/// <param name="Share">Of all minutes, in [0, 1].</param>
/// <param name="Cost">At the hourly rate, in its currency; null where no rate was given.</param>
public readonly record struct EffortPart(long Minutes, double Share, double? Cost);

/// <summary>
/// Where the minutes went: those on leads that ended without an order, and those spent when a measured reason against the lead already
/// held, of which those are avoidable that brought no order all the same. Sums of what was logged, not estimates.
/// </summary>
public sealed record WastedEffort
{
    const double MinutesAnHour = 60;

    WastedEffort() { }

    /// <summary>Everything that was logged.</summary>
    public required EffortPart All { get; init; }

    /// <summary>On leads that ended without an order, before and after any reason. Open leads are not among them.</summary>
    public required EffortPart WithoutOrder { get; init; }

    /// <summary>On or after the first day on which a reason held, whatever became of the lead.</summary>
    public required EffortPart AfterReason { get; init; }

    /// <summary>The part of <see cref="AfterReason"/> on leads that were won all the same: here the reason was wrong.</summary>
    public required EffortPart AfterReasonYetWon { get; init; }

    /// <summary>
    /// The part of <see cref="AfterReason"/> without <see cref="AfterReasonYetWon"/>: what stopping in time would have
    /// freed at the cost of no order.
    /// </summary>
    public required EffortPart Avoidable { get; init; }

    /// <summary>Logged entries with at least a minute.</summary>
    public required int Entries { get; init; }

    /// <summary>Adds up.</summary>
    /// <param name="logged">The entries, in any order.</param>
    /// <param name="hourlyRate">What an hour costs, at least 0; null where nobody says.</param>
    /// <returns>The parts; null where no minute was logged.</returns>
    public static WastedEffort? From(IEnumerable<LeadMinutes> logged, double? hourlyRate)
    {
        if (hourlyRate is { } rate)
            ArgumentOutOfRangeException.ThrowIfNegative(rate, nameof(hourlyRate));
        long all = 0,
            withoutOrder = 0,
            afterReason = 0,
            yetWon = 0;
        var entries = 0;
        foreach (var row in logged)
        {
            if (row.Minutes == 0)
                continue;
            entries++;
            all += row.Minutes;
            if (row.Outcome == LeadOutcome.Lost)
                withoutOrder += row.Minutes;
            if (row.ReasonSince is not { } since || row.Day < since)
                continue;
            afterReason += row.Minutes;
            if (row.Outcome == LeadOutcome.Won)
                yetWon += row.Minutes;
        }
        if (all == 0)
            return null;
        return new WastedEffort
        {
            All = Part(all),
            WithoutOrder = Part(withoutOrder),
            AfterReason = Part(afterReason),
            AfterReasonYetWon = Part(yetWon),
            Avoidable = Part(afterReason - yetWon),
            Entries = entries,
        };

        EffortPart Part(long minutes) => new(minutes, (double)minutes / all, minutes / MinutesAnHour * hourlyRate);
    }
}
