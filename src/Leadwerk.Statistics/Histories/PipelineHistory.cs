namespace Leadwerk.Statistics.Histories;

/// <summary>
/// The dated leads of one pipeline as the estimators see them on one as-of day: nothing later is known here.
/// </summary>
/// <remarks>
/// Columnar and immutable. Days are whole calendar days counted from <see cref="FirstDay"/> (0 = first day); they never
/// leave this library as numbers: members that speak of the calendar take and give <see cref="DateOnly"/>.
/// Built by <see cref="PipelineHistoryBuilder"/>, which makes the entries monotone: a skipped phase counts as visited
/// for 0 days, a fall-back does not undo the advance.
/// </remarks>
public sealed class PipelineHistory
{
    internal const int Never = int.MaxValue;

    internal PipelineHistory(
        DateOnly firstDay,
        DateOnly asOf,
        int phaseCount,
        int[] started,
        int[] ended,
        LeadOutcome[] outcomes,
        int[] entered,
        sbyte[] segments,
        int segmentCount
    )
    {
        FirstDay = firstDay;
        AsOf = asOf;
        PhaseCount = phaseCount;
        Started = started;
        Ended = ended;
        Outcomes = outcomes;
        Entered = entered;
        Segments = segments;
        SegmentCount = segmentCount;
    }

    /// <summary>Start of the earliest lead: day 0.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Last day of which anything is known.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Number of leads.</summary>
    public int Count => Started.Length;

    /// <summary>Number of observed phases, lowest first.</summary>
    public int PhaseCount { get; }

    /// <summary>Segments kept apart (0 when the data are not split).</summary>
    public int SegmentCount { get; }

    /// <summary>The as-of day as a day number; days run from 0 to this one.</summary>
    internal int LastDay => AsOf.DayNumber - FirstDay.DayNumber;

    internal int[] Started { get; }

    /// <summary>Day of the win or loss, <see cref="Never"/> while open.</summary>
    internal int[] Ended { get; }

    internal LeadOutcome[] Outcomes { get; }

    /// <summary>First day in each phase, element lead * PhaseCount + phase; <see cref="Never"/> where not reached.</summary>
    internal int[] Entered { get; }

    /// <summary>Segment of each lead, -1 for the rest; empty when the data are not split.</summary>
    internal sbyte[] Segments { get; }

    /// <summary>How the lead stands on the as-of day.</summary>
    /// <param name="lead">Index in the order of adding, 0 to <see cref="Count"/> - 1.</param>
    public LeadOutcome Outcome(int lead) => Outcomes[lead];

    /// <summary>The highest phase that the lead reached by the as-of day.</summary>
    /// <param name="lead">Index in the order of adding.</param>
    /// <returns>Index of the phase, 0 to <see cref="PhaseCount"/> - 1.</returns>
    public int HighestPhase(int lead) => PhaseOn(lead, LastDay);

    /// <summary>Days since the lead started, until its end or the as-of day.</summary>
    /// <param name="lead">Index in the order of adding.</param>
    /// <returns>Whole days, at least 0.</returns>
    public int Age(int lead) => Math.Min(Ended[lead], LastDay) - Started[lead];

    /// <summary>Days since the lead first entered a phase, until its end or the as-of day.</summary>
    /// <param name="lead">Index in the order of adding.</param>
    /// <param name="phase">A phase that the lead has reached.</param>
    /// <returns>Whole days, at least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lead never reached that phase.</exception>
    public int DaysSinceEntry(int lead, int phase)
    {
        var entry = Entered[(lead * PhaseCount) + phase];
        ArgumentOutOfRangeException.ThrowIfEqual(entry, Never, nameof(phase));
        return Math.Min(Ended[lead], LastDay) - entry;
    }

    internal int PhaseOn(int lead, int day)
    {
        var row = lead * PhaseCount;
        var phase = 0;
        while (phase + 1 < PhaseCount && Entered[row + phase + 1] <= day)
            phase++;
        return phase;
    }

    /// <summary>When the lead left the phase: the next entry, else its end.</summary>
    internal int LeftPhase(int lead, int phase)
    {
        var next = phase + 1 < PhaseCount ? Entered[(lead * PhaseCount) + phase + 1] : Never;
        return next == Never ? Ended[lead] : next;
    }
}
