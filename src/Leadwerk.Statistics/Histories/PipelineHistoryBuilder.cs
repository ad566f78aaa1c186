using System.Runtime.InteropServices;

namespace Leadwerk.Statistics.Histories;

/// <summary>Collects leads and closes them into a <see cref="PipelineHistory"/> as known on one day.</summary>
/// <remarks>
/// Whatever lies after the as-of day is forgotten while adding: later leads are not added, later entries have not
/// happened, later outcomes are open again.
/// </remarks>
public sealed class PipelineHistoryBuilder
{
    /// <summary>
    /// Days (20 years) beyond which nothing is remembered: an open lead that is older counts as so old, a decided one is refused.
    /// </summary>
    public const int OldestStart = 7300;

    /// <summary>Most segments that are kept apart; the caller sends the rest as -1.</summary>
    public const int MostSegments = 8;

    readonly DateOnly asOf;
    readonly int today;
    readonly int phaseCount;
    readonly int segmentCount;
    readonly List<int> started;
    readonly List<int> ended;
    readonly List<LeadOutcome> outcomes;
    readonly List<int> entered;
    readonly List<sbyte> segments;

    /// <summary>Starts an empty history.</summary>
    /// <param name="asOf">Last day of which anything is known.</param>
    /// <param name="phaseCount">Observed phases, at least 1.</param>
    /// <param name="segmentCount">Segments kept apart, 0 to <see cref="MostSegments"/>.</param>
    /// <param name="capacity">Leads expected.</param>
    public PipelineHistoryBuilder(DateOnly asOf, int phaseCount, int segmentCount = 0, int capacity = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(phaseCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(segmentCount, MostSegments);
        this.asOf = asOf;
        this.phaseCount = phaseCount;
        this.segmentCount = segmentCount;
        today = asOf.DayNumber;
        started = new(capacity);
        ended = new(capacity);
        outcomes = new(capacity);
        entered = new(capacity * phaseCount);
        segments = new(segmentCount == 0 ? 0 : capacity);
    }

    /// <summary>Leads added so far.</summary>
    public int Count => started.Count;

    /// <summary>Adds one lead.</summary>
    /// <param name="start">First day of the lead.</param>
    /// <param name="entries">First day in each observed phase, null where not recorded; as many as there are phases.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="end">Day of the win or loss; needed for both.</param>
    /// <param name="segment">Index of its segment, -1 for none.</param>
    /// <returns>False when nothing of the lead was known on the as-of day, or it is decided and its start too old; it was not added.</returns>
    /// <exception cref="ArgumentException">A won or lost lead without a day, or a wrong number of entries.</exception>
    public bool Add(
        DateOnly start,
        ReadOnlySpan<DateOnly?> entries,
        LeadOutcome outcome,
        DateOnly? end = null,
        int segment = -1
    )
    {
        Span<int> days = stackalloc int[entries.Length];
        for (var phase = 0; phase < entries.Length; phase++)
            days[phase] = entries[phase]?.DayNumber ?? PipelineHistory.Never;
        if (outcome != LeadOutcome.Open && end is null)
            throw new ArgumentException("A won or lost lead needs the day of its end.", nameof(end));
        return AddDays(start.DayNumber, days, outcome, end?.DayNumber ?? PipelineHistory.Never, segment);
    }

    /// <summary>The same with day numbers (<see cref="DateOnly.DayNumber"/>); <see cref="int.MaxValue"/> stands for "never".</summary>
    /// <param name="start">Day number of the first day.</param>
    /// <param name="entries">Day numbers of the entries; as many as there are phases.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="end">Day number of the win or loss.</param>
    /// <param name="segment">Index of its segment, -1 for none.</param>
    /// <returns>False when the lead was not added; see the other overload.</returns>
    public bool AddDays(int start, ReadOnlySpan<int> entries, LeadOutcome outcome, int end, int segment = -1)
    {
        if (entries.Length != phaseCount)
            throw new ArgumentException($"{phaseCount} entries were expected.", nameof(entries));
        if (start > today)
            return false;
        if (outcome == LeadOutcome.Open || end > today)
        {
            outcome = LeadOutcome.Open;
            end = PipelineHistory.Never;
        }
        if (start < today - OldestStart)
        {
            if (outcome != LeadOutcome.Open)
                return false;
            start = today - OldestStart;
        }
        end = Math.Max(end, start);

        started.Add(start);
        ended.Add(end);
        outcomes.Add(outcome);
        AddMonotone(start, entries, outcome, end);
        if (segmentCount > 0)
            segments.Add((sbyte)segment);
        return true;
    }

    void AddMonotone(int start, ReadOnlySpan<int> entries, LeadOutcome outcome, int end)
    {
        var row = entered.Count;
        CollectionsMarshal.SetCount(entered, row + phaseCount);
        var target = CollectionsMarshal.AsSpan(entered)[row..];
        var earliest = outcome == LeadOutcome.Won ? end : PipelineHistory.Never;
        for (var phase = phaseCount - 1; phase >= 0; phase--)
        {
            var entry = entries[phase];
            if (entry <= today && entry <= end)
                earliest = Math.Min(earliest, Math.Max(entry, start));
            target[phase] = earliest;
        }
        // No lead is nowhere: until a phase is recorded it stands in the lowest one.
        if (target[0] == PipelineHistory.Never)
            target[0] = start;
    }

    /// <summary>Closes the collection.</summary>
    /// <returns>The history; it may hold no lead.</returns>
    public PipelineHistory Build()
    {
        var first = today;
        foreach (var day in started)
            first = Math.Min(first, day);
        return new PipelineHistory(
            DateOnly.FromDayNumber(first),
            asOf,
            phaseCount,
            Shifted(started, first),
            Shifted(ended, first),
            [.. outcomes],
            Shifted(entered, first),
            [.. segments],
            segmentCount
        );
    }

    static int[] Shifted(List<int> days, int first)
    {
        var shifted = new int[days.Count];
        for (var i = 0; i < shifted.Length; i++)
            shifted[i] = days[i] == PipelineHistory.Never ? PipelineHistory.Never : days[i] - first;
        return shifted;
    }
}
