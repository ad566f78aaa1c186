using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Money;
using Leadwerk.Features.Measured;
using Leadwerk.Storage.Erasures;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Measured;

/// <summary>What came by what, worked by hand on a firm of three customers.</summary>
public class OutcomeTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Pieces_get_what_they_touched_and_what_they_touched_first(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);

        var outcomes = await Of(store, firm, OutcomeBy.Piece);

        Assert.Equal(2, outcomes.Rows.Count);
        Assert.Equal((1, "EUR"), (outcomes.Orders, outcomes.Currency.Code));
        var (checklist, guide) = (Row(outcomes, firm.Checklist.Id.Value), Row(outcomes, firm.Guide.Id.Value));
        Assert.Equal((4, 3, 3, 1, 5_000_000), Counts(checklist.All));
        Assert.Equal((3, 2, 2, 1, 5_000_000), Counts(checklist.First));
        Assert.Equal((2, 2, 2, 1, 5_000_000), Counts(guide.All));
        Assert.Equal((1, 1, 1, 0, 0), Counts(guide.First));
        Assert.Equal((3, 1), (checklist.All.HandedOver, checklist.All.Returned));
        Assert.Equal([(firm.NotMet.Value, 1)], checklist.ReturnedFor);
        Assert.True(checklist.All.ValueRange is { Low: > 0 and < 5_000_000, High: > 5_000_000 });
        // Three leads are too few for an estimate; the interval says how little is known.
        Assert.Null(outcomes.Days);
        Assert.True(checklist.All.Share.TooFewCases);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Groups_sources_and_campaigns_are_counted_alike_and_costs_stand_beside(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        var mistake = Kept(Spending.OnSource("messe", Euros(99), firm.Firm.Now));
        mistake.Withdraw(firm.Firm.Now);
        await firm.Firm.Save(
            "record-spending",
            Kept(Spending.OnPiece(firm.Checklist.Id, Euros(1_000), firm.Firm.Now)),
            Kept(Spending.OnPiece(firm.Checklist.Id, Euros(500), firm.Firm.Now)),
            Kept(Spending.OnPiece(firm.Guide.Id, Euros(70), firm.Firm.Now)),
            Kept(Spending.OnSource("messe", Euros(3_000), firm.Firm.Now)),
            Kept(Spending.OnSource("plakat", Euros(200), firm.Firm.Now)),
            Kept(Spending.OnCampaign("herbst", Euros(1), firm.Firm.Now)),
            mistake
        );

        var pieces = await Of(store, firm, OutcomeBy.Piece);
        var checklist = Row(pieces, firm.Checklist.Id.Value);
        Assert.Equal(150_000, checklist.Cost);
        var (cost, low, high) = checklist.CostPerOrder!.Value;
        Assert.True(cost == 150_000 && low < cost && cost < high && high < double.PositiveInfinity);

        var groups = await Of(store, firm, OutcomeBy.Group);
        Assert.Equal((4, 3, 3, 1, 5_000_000), Counts(Row(groups, firm.Group.Id.Value).All));
        Assert.Equal(150_000, Row(groups, firm.Group.Id.Value).Cost);
        Assert.Equal((2, 2, 2, 1, 5_000_000), Counts(groups.Rows.Single(row => row.What is null).All));

        var sources = await Of(store, firm, OutcomeBy.Source);
        Assert.Equal(["messe", "brief", null, "plakat"], sources.Rows.Select(row => row.What));
        Assert.Equal((4, 3, 3, 1, 5_000_000), Counts(sources.Rows[0].All));
        Assert.Equal((3, 2, 2, 1, 5_000_000), Counts(sources.Rows[0].First));
        Assert.Equal((1, 1, 1, 1, 5_000_000), Counts(sources.Rows[1].All));
        Assert.Equal((0, 0, 0, 0, 0), Counts(sources.Rows[1].First));
        Assert.Equal(
            (300_000L, (long?)null, null, 20_000L),
            (sources.Rows[0].Cost, sources.Rows[1].Cost, sources.Rows[2].Cost, sources.Rows[3].Cost)
        );

        var campaigns = await Of(store, firm, OutcomeBy.Campaign);
        Assert.Equal(["herbst", null], campaigns.Rows.Select(row => row.What));
        Assert.Equal(100, campaigns.Rows[0].Cost);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_is_erased_still_counts_to_the_last_number(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        var before = new Dictionary<OutcomeBy, Outcomes>();
        foreach (var by in Enum.GetValues<OutcomeBy>())
            before[by] = await Of(store, firm, by);
        await using (var db = store.Open())
            Assert.NotNull(await Front.Of(db, firm.Firm.Now.Today, Cancel));
        foreach (var person in (PersonId[])[firm.Anna.Id, firm.Bernd.Id, firm.Carla.Id])
        {
            await using var db = store.Open("erase-person");
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, firm.Firm.Now).Of(person, Cancel));
        }

        foreach (var by in (OutcomeBy[])[OutcomeBy.Piece, OutcomeBy.Group])
        {
            var after = await Of(store, firm, by);
            Assert.Equal(
                before[by].Rows.Select(row => (row.What, row.All, row.First)),
                after.Rows.Select(row => (row.What, row.All, row.First))
            );
        }
        // A link may have named them, so its words are gone; everybody is still counted, under one heading.
        var sources = await Of(store, firm, OutcomeBy.Source);
        Assert.Equal([Tombstone.Text, null, "messe"], sources.Rows.Select(row => row.What));
        Assert.Equal(before[OutcomeBy.Source].Orders, sources.Orders);
        Assert.Equal(
            before[OutcomeBy.Source].Rows.Sum(row => row.First.People),
            sources.Rows.Sum(row => row.First.People)
        );
        Assert.Equal(
            before[OutcomeBy.Source].Rows.Sum(row => row.First.Leads),
            sources.Rows.Sum(row => row.First.Leads)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_is_banned_still_counts_and_an_order_before_the_touch_does_not(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        var before = await Of(store, firm, OutcomeBy.Piece);
        var ban = ContactBan.OnPerson(firm.Bernd, "Wir melden uns nicht mehr.", [], BanList.None, firm.Firm.Now);
        await firm.Firm.Save("ban", Assert.IsType<BanResult.Imposed>(ban).Ban);
        var after = await Of(store, firm, OutcomeBy.Piece);
        Assert.Equal(
            before.Rows.Select(row => (row.What, row.All, row.First)),
            after.Rows.Select(row => (row.What, row.All, row.First))
        );

        // Anna asks once more after her order: that touch began no lead, and the order was there before it.
        await firm.Touch(firm.Anna, null, firm.ByGuide, "danach");
        var sources = await Of(store, firm, OutcomeBy.Source);
        Assert.Equal((1, 1, 0, 0, 0), Counts(sources.Rows.Single(row => row.What == "danach").All));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_records_of_a_person_count_once_when_they_are_merged(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await FollowedFirm.In(store);
        var before = await Of(store, firm, OutcomeBy.Piece);
        await using (var db = store.Open())
        {
            var carlo = await db.People.AsNoTracking().SingleAsync(person => person.Name == "Carlo Beispiel", Cancel);
            // The one who follows is given up, so that what was true of the record stays true of the person.
            await store.Merge(carlo, firm.Carla, firm.Firm.Now);
        }

        var checklist = Row(await Of(store, firm, OutcomeBy.Piece), firm.Checklist.Id.Value);

        Assert.Equal((4, 3), (Row(before, firm.Checklist.Id.Value).All.People, checklist.All.People));
        Assert.Equal(3, checklist.All.Followers);
        Assert.Equal(Row(before, firm.Checklist.Id.Value).All.Orders, checklist.All.Orders);
    }

    static async Task<Outcomes> Of(TestStore store, FollowedFirm firm, OutcomeBy by)
    {
        await using var db = store.Open();
        return await Outcomes.Of(db, by, firm.Firm.Now.Today, Cancel);
    }

    static Outcome Row(Outcomes outcomes, Guid what) =>
        outcomes.Rows.Single(row => row.What is not null && Guid.Parse(row.What) == what);

    static (int People, int Followers, int Leads, int Orders, double Value) Counts(Tally tally) =>
        (tally.People, tally.Followers, tally.Leads, tally.Orders, tally.Value);

    static OrderValue Euros(long euros) => new(euros * 100, Currency.Parse("EUR")!.Value);

    static Spending Kept(MarketingResult<Spending> result) =>
        Assert.IsType<MarketingResult<Spending>.Kept>(result).Value;
}
