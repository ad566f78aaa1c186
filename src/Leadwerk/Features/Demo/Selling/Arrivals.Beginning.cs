using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Truth;

namespace Leadwerk.Features.Demo.Selling;

sealed partial class Arrivals
{
    const double Estimated = 0.6;
    const string EstimateSource = "Erfahrungswert aus ähnlichen Aufträgen";

    NewLead Wanted(Account account, MarketSegment segment, NewEvidence fact, InboundContact? inbound) =>
        new()
        {
            Plan = world.Vendor.Plan,
            Company = account.Company,
            Segment = segment.Segment,
            Evidence = [fact],
            Rule = ExpiryRule.For(world.Vendor.Rules, segment.Segment)!,
            Bans = account.BanList,
            Earlier = account.Earlier,
            Inbound = inbound,
        };

    /// <returns>Null where the rules refused it.</returns>
    Pursuit? Begin(
        Account account,
        MarketSegment segment,
        Customer customer,
        NewEvidence fact,
        InboundContact? inbound,
        Func<NewLead, StartResult> start
    )
    {
        if (start(Wanted(account, segment, fact, inbound)) is not StartResult.Started { Lead: var lead })
        {
            world.Refusals++;
            return null;
        }
        account.Leads.Add(lead);
        account.Ledger.Add(lead);
        var euros = segment.Value * world.Dice.Factor(0.7) / 100;
        return new Pursuit(account, lead, fact.Person!, segment, customer, world.Dice.One(segment.Offers))
        {
            Euros = 100 * Math.Max(10, (int)euros),
        };
    }

    void Keep(Pursuit pursuit, User by)
    {
        if (world.Dice.Falls(Estimated) && !pursuit.Lead.IsOver(world.Today))
        {
            var euros = 1000 * Math.Max(1, (int)(pursuit.Euros * world.Dice.Factor(0.35) / 1000));
            pursuit.Lead.EstimateValue(Euro.Of(euros), EstimateSource, world.By(by));
        }
        pursuit.Account.Save(by, "start-lead");
        world.Started++;
        world.Open.Add(pursuit);
    }

    NextStep FirstStep(Person person, Habit habit)
    {
        var day = WorkingDays.From(world.Today.AddDays(world.Dice.Between(habit.FirstCall)));
        return new NextStep("Erster Anruf: Woran merken Sie, dass es so nicht weitergeht?", day, With: person.Id);
    }
}
