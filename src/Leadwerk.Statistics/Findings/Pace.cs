namespace Leadwerk.Statistics.Findings;

/// <summary>On which side something has to change, so that what comes in and what can be worked fit together.</summary>
public enum PaceSide
{
    /// <summary>Too few cases to say.</summary>
    TooFewCases,

    /// <summary>Leads wait although there is room: take them.</summary>
    HandOver,

    /// <summary>More comes in than the places can hold: finish sooner, give up sooner, or have more places.</summary>
    Sales,

    /// <summary>The places could hold more than comes in: produce more.</summary>
    Marketing,

    /// <summary>They fit.</summary>
    Neither,
}

/// <summary>One week from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Qualified">Leads that became ripe in it.</param>
/// <param name="HandedOver">Leads that a rep got in it.</param>
/// <param name="Ended">Leads of reps that ended in it, in whatever way.</param>
/// <param name="Waiting">Ripe and without a rep at its end.</param>
/// <param name="InWork">With a rep and not ended at its end.</param>
public readonly record struct PaceWeek(
    DateOnly Monday,
    int Qualified,
    int HandedOver,
    int Ended,
    int Waiting,
    int InWork
);

/// <summary>What marketing brings against what sales can work, over the last full weeks.</summary>
public sealed record Pace
{
    /// <summary>Full weeks that are looked at; fewer where the company's leads are younger.</summary>
    public const int Weeks = 12;

    /// <summary>A mean wait of more days than this is long. While <see cref="FreeShare"/> of the places are free it is nobody's lack of capacity.</summary>
    public const double LongWaitDays = 7;

    /// <summary>Share of the places that have to be free for that: a single one is free now and then in every full team.</summary>
    public const double FreeShare = 0.1;

    const int DaysOfWeek = 7;

    Pace() { }

    /// <summary>Oldest week first; empty before the first full week.</summary>
    public required IReadOnlyList<PaceWeek> ByWeek { get; init; }

    /// <summary>Ripe leads until a rep has them; null where too few came or went.</summary>
    public required LittlesLaw? Queue { get; init; }

    /// <summary>Leads of reps until they end; null where too few came or went.</summary>
    public required LittlesLaw? Sales { get; init; }

    /// <summary>Places that the ripe leads need as long as they stay; null where too few came or went.</summary>
    public PlacesNeeded? Needed => Queue is null || Sales is null ? null : LittlesLaw.Needed(Queue, Sales);

    /// <summary>Ripe leads per week that so many places can take, by the time that a lead stays in one.</summary>
    /// <param name="places">Places, at least 0.</param>
    /// <returns>Leads per week; null where too few ended, or all on their first day.</returns>
    public double? CanTake(int places) => Sales is { MeanDays: > 0 and var days } ? places * DaysOfWeek / days : null;

    /// <summary>Measures it.</summary>
    /// <param name="queue">From ripe to a rep, or to the end where none took it.</param>
    /// <param name="sales">From the first rep to the end.</param>
    /// <param name="today">The day; its week is not full yet.</param>
    /// <returns>The pace.</returns>
    /// <exception cref="ArgumentException">Somebody leaves before they come.</exception>
    public static Pace From(IReadOnlyCollection<Passage> queue, IReadOnlyCollection<Passage> sales, DateOnly today)
    {
        var end = Monday(today);
        var first = First(queue.Concat(sales), end);
        if (first >= end)
            return new Pace
            {
                ByWeek = [],
                Queue = null,
                Sales = null,
            };
        return new Pace
        {
            ByWeek = ByWeeks(queue, sales, first, end),
            Queue = LittlesLaw.From(queue, first, end.AddDays(-1)),
            Sales = LittlesLaw.From(sales, first, end.AddDays(-1)),
        };
    }

    /// <summary>Which side to change.</summary>
    /// <param name="places">Leads that all reps together can work, at least 0.</param>
    /// <param name="free">How many of these places are free today.</param>
    /// <param name="waiting">Leads that wait today.</param>
    /// <returns>The side; a difference that could be chance (80 %) is none.</returns>
    public PaceSide Side(int places, int free, int waiting) =>
        Needed is not { } needed ? PaceSide.TooFewCases
        : WaitsLong(waiting)
            ? free > 0 && free >= FreeShare * places ? PaceSide.HandOver
                : PaceSide.Sales
        : needed.Low > places ? PaceSide.Sales
        : needed.High < places ? PaceSide.Marketing
        : PaceSide.Neither;

    /// <summary>Whether leads wait, and long: that needs no estimate of places.</summary>
    /// <param name="waiting">Leads that wait today.</param>
    /// <returns>True where somebody waits and the mean wait is longer than <see cref="LongWaitDays"/>.</returns>
    public bool WaitsLong(int waiting) => waiting > 0 && Queue?.MeanDays > LongWaitDays;

    /// <summary>Days until the last of those who wait has a rep, as fast as places become free; whoever comes later and goes before them is not counted.</summary>
    /// <param name="waiting">Leads that wait today, at least 0.</param>
    /// <param name="free">Places that are free today, at least 0.</param>
    /// <returns>Days, 0 where all find a place today; null where too few ended to say.</returns>
    public double? DaysToClear(int waiting, int free) =>
        waiting <= free ? 0
        : Sales is { DeparturesPerWeek: > 0 and var freed } ? (waiting - free) * DaysOfWeek / freed
        : null;

    /// <summary>Whether the queue is longer than sales can work within <see cref="LongWaitDays"/>.</summary>
    /// <param name="waiting">Leads that wait today, at least 0.</param>
    /// <param name="free">Places that are free today, at least 0.</param>
    /// <returns>True where it is, or, while too few ended to say, where they wait longer than that already.</returns>
    public bool QueueTooLong(int waiting, int free) =>
        DaysToClear(waiting, free) is { } days ? days > LongWaitDays : WaitsLong(waiting);

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    // A company that began three weeks ago must not have its leads divided by twelve.
    static DateOnly First(IEnumerable<Passage> passages, DateOnly end)
    {
        var earliest = end;
        foreach (var passage in passages)
        {
            if (passage.Leads > 0 && passage.In < earliest)
                earliest = passage.In;
        }
        var most = end.AddDays(-Weeks * DaysOfWeek);
        return earliest < most ? most : Monday(earliest);
    }

    static PaceWeek[] ByWeeks(
        IReadOnlyCollection<Passage> queue,
        IReadOnlyCollection<Passage> sales,
        DateOnly first,
        DateOnly end
    )
    {
        var weeks = new PaceWeek[(end.DayNumber - first.DayNumber) / DaysOfWeek];
        for (var week = 0; week < weeks.Length; week++)
        {
            var monday = first.AddDays(week * DaysOfWeek);
            var sunday = monday.AddDays(DaysOfWeek - 1);
            weeks[week] = new PaceWeek(
                monday,
                Came(queue, monday, sunday),
                Came(sales, monday, sunday),
                Left(sales, monday, sunday),
                Inside(queue, sunday),
                Inside(sales, sunday)
            );
        }
        return weeks;
    }

    static int Came(IEnumerable<Passage> passages, DateOnly from, DateOnly to) =>
        passages.Where(one => from <= one.In && one.In <= to).Sum(one => one.Leads);

    static int Left(IEnumerable<Passage> passages, DateOnly from, DateOnly to) =>
        passages.Where(one => from <= one.Out && one.Out <= to).Sum(one => one.Leads);

    static int Inside(IEnumerable<Passage> passages, DateOnly evening) =>
        passages.Where(one => one.In <= evening && (one.Out is not { } left || left > evening)).Sum(one => one.Leads);
}
