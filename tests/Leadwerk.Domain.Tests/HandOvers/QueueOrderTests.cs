using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Money;
using Leadwerk.Statistics;

namespace Leadwerk.Domain.Tests.HandOvers;

public class QueueOrderTests
{
    static readonly Segment Machines = new("Maschinenbau", "Projektgeschäft");
    static readonly DateTime Since = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    static readonly WinProbability Company = new(0.2, 0.1, 0.3, 50);
    static readonly Dictionary<Segment, long> NoMedians = [];

    static QueueEntry Entry(
        double? chance,
        long? value,
        UserId? finder = null,
        int hours = 0,
        Segment? segment = null,
        string currency = "EUR"
    ) =>
        new(
            LeadId.New(),
            segment ?? Machines,
            chance is null ? WinProbability.Unknown : new WinProbability(chance, 0, 1, 20),
            value is { } units ? new OrderValue(units, Currency.Parse(currency)!.Value) : null,
            finder,
            Since.AddHours(hours)
        );

    static IReadOnlyList<QueuePlace> Order(
        QueueEntry[] entries,
        Dictionary<Segment, long>? medians = null,
        UserId? rep = null,
        WinProbability? company = null
    ) => QueueOrder.Of(entries, company ?? Company, medians ?? NoMedians, SmallCompany.Euro, rep);

    [Fact]
    public void Qualified_leads_queue_by_measured_chance_times_value()
    {
        QueueEntry[] entries = [Entry(0.1, 1000), Entry(0.5, 300), Entry(0.9, 100), Entry(0.02, 9000)];
        Assert.Equal([entries[3], entries[1], entries[0], entries[2]], Order(entries).Select(place => place.Entry));
    }

    [Fact]
    public void Too_few_cases_take_the_companys_chance_and_say_so()
    {
        var place = Assert.Single(Order([Entry(null, 1000)]));
        Assert.Equal((200, ChanceBasis.Company), (place.Score, place.Chance));
        var unknown = Order([Entry(null, 1000), Entry(null, 2000)], company: WinProbability.Unknown);
        Assert.Equal([2000, 1000], unknown.Select(place => place.Score));
        Assert.All(unknown, place => Assert.Equal(ChanceBasis.None, place.Chance));
    }

    [Fact]
    public void Without_a_value_the_segments_median_counts_and_is_said()
    {
        var other = new Segment("Handel", "Filiale");
        var places = Order(
            [Entry(0.5, null), Entry(0.5, null, segment: other), Entry(0.5, 10, hours: 1), Entry(0.5, 30)],
            new() { [Machines] = 20 }
        );
        Assert.Equal(
            [ValueBasis.Own, ValueBasis.SegmentMedian, ValueBasis.QueueMedian, ValueBasis.Own],
            places.Select(place => place.Value)
        );
        Assert.Equal([15, 10, 5, 5], places.Select(place => place.Score));
        Assert.Equal(ValueBasis.None, Assert.Single(Order([Entry(0.5, null)])).Value);
    }

    [Fact]
    public void A_value_in_another_currency_is_not_compared() =>
        Assert.Equal(
            ValueBasis.SegmentMedian,
            Assert.Single(Order([Entry(0.5, 1_000_000, currency: "JPY")], new() { [Machines] = 20 })).Value
        );

    [Fact]
    public void The_finder_comes_first_and_equal_leads_by_their_waiting_time()
    {
        var rep = UserId.New();
        QueueEntry[] entries = [Entry(0.5, 100, hours: 2), Entry(0.5, 100, hours: 1), Entry(0.1, 1, rep, 3)];
        Assert.Equal([entries[1], entries[0], entries[2]], Order(entries).Select(place => place.Entry));
        Assert.Equal([entries[2], entries[1], entries[0]], Order(entries, rep: rep).Select(place => place.Entry));
    }
}
