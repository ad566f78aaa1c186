using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>How leads begin: by content of marketing, by a rep's own find, by a contact of theirs.</summary>
sealed partial class Arrivals(World world, Strangers strangers, Audience audience)
{
    const double OwnFinds = 0.2;
    const double TriesTooEarly = 0.06;

    public void Next()
    {
        if (world.Enough)
            return;
        if (!world.Dice.Falls(OwnFinds))
            FromContent();
        else
            Found(world.Dice.Weighted(world.Vendor.Reps, rep => rep.User.WorksLeads ? rep.Habit.Finds : 0));
    }

    void FromContent()
    {
        var piece = world.Dice.Weighted(ContentPiece.All, piece => piece.Weight);
        var segment = world.Dice.Weighted(MarketSegment.All, segment => segment.Weight);
        var by = world.Dice.One(world.Vendor.Marketing);
        var account = strangers.Company(segment, by);
        var person = account.People[0];
        var act = new EvidenceContent.Act(piece.Act, piece.Title.German, person.Id);
        var fact = new NewEvidence(world.Vendor.FirstCriterion.Id, act, world.Today, person);
        var customer = Customer.Meet(segment, piece.Warmth, world.Dice);
        if (Begin(account, segment, customer, fact, null, wanted => Lead.Start(wanted, world.By(by))) is { } pursuit)
        {
            audience.Asked(account, person, piece, pursuit.Lead);
            Keep(pursuit, by);
        }
        audience.MayOnlyRead(piece, segment);
    }

    void Found(Rep rep)
    {
        if (world.Cooling.Accounts.Count > 0 && world.Dice.Falls(TriesTooEarly))
            TryTooEarly(rep);
        if (world.Enough)
            return;
        var segment = world.Dice.Weighted(MarketSegment.All, segment => segment.Weight);
        var account = strangers.Company(segment, rep.User);
        Find(rep, account.People[0], account, segment, Customer.Meet(segment, 1, world.Dice), null);
    }

    /// <summary>A rep speaks with somebody who has a need; it is their lead, as soon as they have room.</summary>
    public void Find(
        Rep rep,
        Person person,
        Account account,
        MarketSegment segment,
        Customer customer,
        InboundContact? inbound
    )
    {
        var said = inbound?.Said ?? world.Dice.One(SellingWords.Needs);
        var talk = new EvidenceContent.Conversation(person.Id, said);
        var fact = new NewEvidence(world.Vendor.FirstCriterion.Id, talk, world.Today, person);
        var (first, desk) = (FirstStep(person, rep.Habit), rep.ActiveLeads(world.Today));
        StartResult Start(NewLead wanted) => Lead.StartOwnFind(wanted, rep.User, desk, first, world.By(rep.User));

        if (Begin(account, segment, customer, fact, inbound, Start) is not { } pursuit)
            return;
        Keep(pursuit, rep.User);
        if (!pursuit.IsWith(rep, world.Today))
            return;
        pursuit.LookOn = first.DueOn;
        rep.Desk.Add(pursuit);
    }

    // Hoping that nobody has noticed that this company said no just now.
    void TryTooEarly(Rep rep)
    {
        var account = world.Dice.One(world.Cooling.Accounts);
        var segment = MarketSegment.All.First(one => one.Segment == account.Leads[0].Segment);
        Find(rep, account.People[0], account, segment, Customer.WhoCalls(world.Dice), null);
    }

    /// <summary>The customer's order document.</summary>
    public NewEvidence OrderOn(Pursuit pursuit, DateOnly day) =>
        Orders.On(pursuit, world.Vendor.Plan.OrderPhase.Criteria[0], day, world.Dice);

    /// <summary>The order came by itself after all was over: a new lead, won at once and linked to the old one.</summary>
    public void Ordered(Pursuit old, InboundContact inbound, NewEvidence order, Rep rep)
    {
        StartResult Start(NewLead wanted) => Lead.Start(wanted, world.By(rep.User));
        if (Begin(old.Account, old.Segment, old.Customer, order, inbound, Start) is { } pursuit)
            Keep(pursuit, rep.User);
    }
}
