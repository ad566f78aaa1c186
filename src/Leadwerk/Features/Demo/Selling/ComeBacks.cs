using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Some who were given up, banned or served contact us by themselves, later.</summary>
sealed class ComeBacks(World world, Arrivals arrivals)
{
    const double AfterBanChance = 0.2;
    const double AfterLossChance = 0.05;
    const double AfterExpiryChance = 0.03;
    const double OrderTooLate = 0.05;
    const double OrderFound = 0.3;
    const double BuysAgain = 0.25;

    /// <summary>Notes something that will happen; the account stays open until then.</summary>
    /// <param name="pursuit">Whose customer.</param>
    /// <param name="days">In how many days.</param>
    /// <param name="what">What.</param>
    public void Later(Pursuit pursuit, (int Least, int Most) days, Action what)
    {
        pursuit.Account.Expect();
        world.Diary.Note(
            world.Today.AddDays(world.Dice.Between(days)),
            () =>
            {
                pursuit.Account.Came();
                what();
                pursuit.Account.CloseIfDone(world.Today);
            }
        );
    }

    public void AfterBan(Rep rep, Pursuit pursuit, ContactBan ban, Person person)
    {
        if (world.Dice.Falls(AfterBanChance))
            Later(pursuit, (20, 200), () => TheyCall(rep, pursuit, person, ban));
    }

    public void AfterLoss(Rep rep, Pursuit pursuit, LostReason reason)
    {
        if (reason is LostReason.NoDecision or LostReason.Price && world.Dice.Falls(AfterLossChance))
            Later(pursuit, (25, 150), () => TheyCall(rep, pursuit, pursuit.Contact, null));
    }

    public void AfterOrder(Rep rep, Pursuit pursuit)
    {
        if (world.Dice.Falls(BuysAgain))
            Later(pursuit, (60, 300), () => TheyCall(rep, pursuit, pursuit.Contact, null));
    }

    /// <param name="rep">Who had it.</param>
    /// <param name="pursuit">The lead whose date came.</param>
    /// <param name="position">Place of the phase in which it stood.</param>
    public void AfterExpiry(Rep rep, Pursuit pursuit, int position)
    {
        if (position >= 4 && world.Dice.Falls(OrderFound))
            Later(pursuit, (1, 6), () => FindOrder(rep, pursuit));
        else if (position >= 2 && world.Dice.Falls(OrderTooLate))
            Later(pursuit, (5, 60), () => OrderComes(rep, pursuit));
        else if (world.Dice.Falls(AfterExpiryChance))
            Later(pursuit, (10, 120), () => TheyCall(rep, pursuit, pursuit.Contact, null));
    }

    void TheyCall(Rep rep, Pursuit pursuit, Person person, ContactBan? ban)
    {
        if (world.Enough)
            return;
        rep = StillHere(rep);
        var contact = Contact(rep, pursuit.Account, person, world.Dice.One(SellingWords.Calls), InboundKind.Call);
        ban?.Lift(contact, world.By(rep.User));
        pursuit.Account.Save(rep.User, "record-inbound-contact");
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        arrivals.Find(rep, person, pursuit.Account, pursuit.Segment, Customer.WhoCalls(world.Dice), contact);
    }

    /// <summary>It was ordered in time, and the paper lay in a tray.</summary>
    void FindOrder(Rep rep, Pursuit pursuit)
    {
        rep = StillHere(rep);
        var order = arrivals.OrderOn(pursuit, pursuit.Lead.LastWorkingDay!.Value);
        pursuit.Lead.Record(world.Vendor.Plan, order, world.By(rep.User));
        pursuit.Account.Save(rep.User, "record-evidence");
    }

    /// <summary>After expiry an order is a contact of theirs.</summary>
    void OrderComes(Rep rep, Pursuit pursuit)
    {
        if (world.Enough)
            return;
        rep = StillHere(rep);
        var contact = Contact(rep, pursuit.Account, pursuit.Contact, "Anbei unsere Bestellung.", InboundKind.Mail);
        pursuit.Account.Save(rep.User, "record-inbound-contact");
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        arrivals.Ordered(pursuit, contact, arrivals.OrderOn(pursuit, world.Today), rep);
    }

    InboundContact Contact(Rep rep, Account account, Person person, string said, InboundKind kind)
    {
        var result = InboundContact.Record(person, kind, world.Today, said, world.By(rep.User));
        var contact = ((ContactResult<InboundContact>.Kept)result).Value;
        account.Ledger.Add(contact);
        account.GotInTouchAt = world.Clock.Moment;
        return contact;
    }

    Rep StillHere(Rep rep) => rep.User.WorksLeads ? rep : world.Vendor.Reps.First(other => other.User.WorksLeads);
}
