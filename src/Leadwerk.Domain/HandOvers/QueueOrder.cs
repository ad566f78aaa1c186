using Leadwerk.Domain.Money;
using Leadwerk.Statistics;

namespace Leadwerk.Domain.HandOvers;

/// <summary>A lead that waits.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Segment">Its segment.</param>
/// <param name="Chance">Its measured chance, also "too few cases".</param>
/// <param name="Value">Its recorded value; null without one.</param>
/// <param name="Finder">The rep who found it.</param>
/// <param name="WaitingSince">Since when it waits, UTC.</param>
public sealed record QueueEntry(
    LeadId Lead,
    Segment Segment,
    WinProbability Chance,
    OrderValue? Value,
    UserId? Finder,
    DateTime WaitingSince
);

/// <summary>What the chance of a queued lead was taken from.</summary>
public enum ChanceBasis
{
    /// <summary>Measured for leads like this one.</summary>
    Own,

    /// <summary>Too few cases like this one: the company's overall chance.</summary>
    Company,

    /// <summary>Too few cases at all: every lead counts alike.</summary>
    None,
}

/// <summary>What the value of a queued lead was taken from.</summary>
public enum ValueBasis
{
    /// <summary>Recorded for this lead.</summary>
    Own,

    /// <summary>The median of its segment, because no value in the company's currency was recorded.</summary>
    SegmentMedian,

    /// <summary>The median of the queue, because the segment has none.</summary>
    QueueMedian,

    /// <summary>No value is known at all: every lead counts alike.</summary>
    None,
}

/// <summary>A place in the queue, and what it rests on.</summary>
/// <param name="Entry">The lead.</param>
/// <param name="Score">Chance x value in minor units; comparable within one queue only.</param>
/// <param name="Chance">What the chance was taken from.</param>
/// <param name="Value">What the value was taken from.</param>
/// <param name="Amount">The value in minor units of the company's currency; null where none is known.</param>
public sealed record QueuePlace(QueueEntry Entry, double Score, ChanceBasis Chance, ValueBasis Value, long? Amount);

/// <summary>Orders the queue by measured chance x value, and says what it took where one of them is missing.</summary>
public static class QueueOrder
{
    /// <summary>Puts the queue in order.</summary>
    /// <param name="entries">The leads that wait.</param>
    /// <param name="company">The company's overall chance, taken where a lead has too few cases.</param>
    /// <param name="medians">Median value of each segment, in minor units of <paramref name="currency"/>.</param>
    /// <param name="currency">The company's currency; values in another cannot be compared and count as not recorded.</param>
    /// <param name="rep">Whose finds come first; null for the order of all.</param>
    /// <returns>The best first; those of equal score by their waiting time.</returns>
    public static IReadOnlyList<QueuePlace> Of(
        IReadOnlyCollection<QueueEntry> entries,
        WinProbability company,
        IReadOnlyDictionary<Segment, long> medians,
        Currency currency,
        UserId? rep = null
    )
    {
        var ofQueue = Median([.. entries.Select(entry => Own(entry, currency)).OfType<long>()]);
        return
        [
            .. entries
                .Select(entry => Place(entry, company, medians, currency, ofQueue))
                .OrderByDescending(place => rep is not null && place.Entry.Finder == rep)
                .ThenByDescending(place => place.Score)
                .ThenBy(place => place.Entry.WaitingSince)
                .ThenBy(place => place.Entry.Lead.Value),
        ];
    }

    static QueuePlace Place(
        QueueEntry entry,
        WinProbability company,
        IReadOnlyDictionary<Segment, long> medians,
        Currency currency,
        long? ofQueue
    )
    {
        var (chance, chanceBasis) =
            entry.Chance.Estimate is { } own ? (own, ChanceBasis.Own)
            : company.Estimate is { } all ? (all, ChanceBasis.Company)
            : (1, ChanceBasis.None);
        var (value, valueBasis) =
            Own(entry, currency) is { } recorded ? (recorded, ValueBasis.Own)
            : medians.TryGetValue(entry.Segment, out var median) ? (median, ValueBasis.SegmentMedian)
            : ofQueue is { } middle ? (middle, ValueBasis.QueueMedian)
            : (1, ValueBasis.None);
        return new QueuePlace(
            entry,
            chance * value,
            chanceBasis,
            valueBasis,
            valueBasis == ValueBasis.None ? null : value
        );
    }

    static long? Own(QueueEntry entry, Currency currency) =>
        entry.Value is { } value && value.Currency == currency ? value.MinorUnits : null;

    static long? Median(long[] values)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        return values[(values.Length - 1) / 2];
    }
}
