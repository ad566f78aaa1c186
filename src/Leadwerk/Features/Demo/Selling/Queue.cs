using Leadwerk.Domain;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Statistics;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Qualified leads wait until somebody has room: reps pull the best, or marketing assigns it.</summary>
sealed class Queue(World world)
{
    // More new leads in a day cannot be called.
    const int MostInADay = 3;

    static readonly Dictionary<Segment, long> NoMedians = [];

    public void Serve(Rep rep)
    {
        var today = world.Today;
        var free = Math.Min(MostInADay, rep.User.FreeCapacity(rep.ActiveLeads(today), today));
        if (free == 0)
            return;
        var waiting = world.Open.Where(one => one.Lead.Status == LeadStatus.Waiting).ToDictionary(one => one.Lead.Id);
        if (waiting.Count == 0)
            return;
        var entries = waiting.Values.Select(Entry).ToList();
        // Nothing is measured yet, so the order is by value; own finds come first.
        var places = QueueOrder.Of(entries, WinProbability.Unknown, NoMedians, Euro.Currency, rep.User.Id);
        foreach (var place in places.Take(free))
            HandOver(waiting[place.Entry.Lead], rep);
    }

    static QueueEntry Entry(Pursuit pursuit) =>
        new(
            pursuit.Lead.Id,
            pursuit.Lead.Segment,
            WinProbability.Unknown,
            pursuit.Lead.Value,
            pursuit.Lead.Finder,
            pursuit.Lead.WaitingSince!.Value
        );

    void HandOver(Pursuit pursuit, Rep rep)
    {
        var lead = pursuit.Lead;
        var first = FirstStep(pursuit, rep);
        var terms = new HandOverTerms
        {
            Plan = world.Vendor.Plan,
            Rule = ExpiryRule.For(world.Vendor.Rules, lead.Segment)!,
            Rep = rep.User,
            ActiveLeads = rep.ActiveLeads(world.Today),
            First = first,
            Bans = pursuit.Account.BanList,
            Earlier = [.. pursuit.Account.Leads.Where(other => other != lead).Select(EarlierLead.Of)],
        };
        var pulls = rep.Habit.Pulls || lead.Finder == rep.User.Id;
        var by = pulls ? rep.User : world.Vendor.Marketing[0];
        var result = pulls ? lead.Pull(terms, world.By(by)) : lead.Assign(terms, world.By(by));
        if (result is not HandOverResult.HandedOver)
        {
            world.Refusals++;
            return;
        }
        pursuit.Account.Save(by, pulls ? "pull-lead" : "assign-lead");
        pursuit.LookOn = first.DueOn;
        rep.Desk.Add(pursuit);
        world.Clock.Pass(TimeSpan.FromSeconds(40));
    }

    // A lead that came back keeps its first expiry date, which may be near.
    NextStep FirstStep(Pursuit pursuit, Rep rep)
    {
        var due = WorkingDays.From(world.Today.AddDays(world.Dice.Between(rep.Habit.FirstCall)));
        var last = pursuit.Lead.LastWorkingDay ?? DateOnly.MaxValue;
        return new NextStep("Erster Anruf", due < last ? due : last, With: pursuit.Contact.Id);
    }
}
