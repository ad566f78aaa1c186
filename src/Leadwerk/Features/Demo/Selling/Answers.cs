using System.Globalization;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>What customers say and send that answers the questions of the plan.</summary>
sealed partial class Answers(World world, Strangers strangers)
{
    const double ContactDecides = 0.45;

    int offers;

    /// <summary>Place of the phase that is proven.</summary>
    public int Position(Lead lead) => lead.Phase is { } code ? world.Vendor.Plan.Find(code)!.Position : 0;

    /// <summary>Something moved: the next question that is missing gets its answer.</summary>
    public FollowUpResult Move(Rep rep, Pursuit pursuit, NextStep next)
    {
        var (lead, plan) = (pursuit.Lead, world.Vendor.Plan);
        var missing = lead.Missing(plan);
        // Who decides becomes known in the talk with them.
        if (missing is [{ Criterion.Wants: EvidenceKinds.Person }, _, ..])
        {
            lead.Record(plan, Answer(rep, pursuit, missing[0].Criterion), world.By(rep.User));
            missing = lead.Missing(plan);
        }
        var fact = Answer(rep, pursuit, missing[0].Criterion);
        return lead.Move(plan, fact, next, pursuit.Account.BanList, world.By(rep.User));
    }

    /// <summary>A question that was answered before, and whose answer was revoked, is answered again.</summary>
    public void Repeat(Rep rep, Pursuit pursuit)
    {
        var missing = pursuit.Lead.Missing(world.Vendor.Plan)[0].Criterion;
        pursuit.Lead.Record(world.Vendor.Plan, Answer(rep, pursuit, missing), world.By(rep.User));
        pursuit.Account.Save(rep.User, "record-evidence");
    }

    NewEvidence Answer(Rep rep, Pursuit pursuit, Criterion criterion)
    {
        var position = PositionOf(criterion);
        var decider = Decider(rep, pursuit, position);
        return criterion.Wants switch
        {
            EvidenceKinds.Person => Fact(criterion, new EvidenceContent.InRole(decider.Id), decider),
            var kinds when kinds.HasFlag(EvidenceKinds.Document | EvidenceKinds.Date) => Orders.On(
                pursuit,
                criterion,
                world.Today,
                world.Dice
            ),
            var kinds when kinds.HasFlag(EvidenceKinds.Document) => Fact(criterion, Offer(pursuit), null),
            var kinds => Fact(criterion, Talk(decider, position, kinds), decider, SaidOn(rep, pursuit)),
        };
    }

    int PositionOf(Criterion criterion) =>
        world.Vendor.Plan.Phases.First(phase => phase.Criteria.Contains(criterion)).Position;

    NewEvidence Fact(Criterion criterion, EvidenceContent content, Person? person, DateOnly? on = null) =>
        new(criterion.Id, content, on ?? world.Today, person);

    Person Decider(Rep rep, Pursuit pursuit, int position)
    {
        if (position < 2)
            return Free(pursuit, pursuit.Contact);
        pursuit.Decider ??= world.Dice.Falls(ContactDecides)
            ? pursuit.Contact
            : strangers.Person(pursuit.Account, PeopleWords.DecidingRoles, rep.User);
        return Free(pursuit, pursuit.Decider);
    }

    /// <summary>The person, or the newest one where a ban holds for them.</summary>
    public static Person Free(Pursuit pursuit, Person person) =>
        pursuit.Account.BanList.On(person.Id) is null ? person : pursuit.Account.People[^1];

    EvidenceContent.Conversation Talk(Person with, int position, EvidenceKinds kinds)
    {
        var said = position switch
        {
            <= 1 => SellingWords.Benefits,
            2 => SellingWords.Intentions,
            3 => SellingWords.Negotiations,
            _ => SellingWords.OralOrders,
        };
        DateOnly? byWhen = kinds.HasFlag(EvidenceKinds.Date) ? world.Today.AddDays(world.Dice.Between(40, 240)) : null;
        return new EvidenceContent.Conversation(with.Id, world.Dice.One(said), byWhen);
    }

    // Whoever is late with calls is late with writing them down too.
    DateOnly SaidOn(Rep rep, Pursuit pursuit)
    {
        var day = world.Today.AddDays(-world.Dice.Between(0, rep.Habit.Late.Least));
        var moved = pursuit.Lead.MovedOn ?? pursuit.Lead.StartedOn;
        return day < moved ? moved : day;
    }

    EvidenceContent.Document Offer(Pursuit pursuit)
    {
        pursuit.OfferEuros ??= Euro.Hundreds(pursuit.Euros * world.Dice.Factor(0.15));
        pursuit.OfferNumber ??= string.Create(CultureInfo.InvariantCulture, $"AN-{world.Today.Year}-{++offers:00000}");
        return new EvidenceContent.Document(pursuit.OfferNumber, world.Today, Euro.Of(pursuit.OfferEuros.Value));
    }
}
