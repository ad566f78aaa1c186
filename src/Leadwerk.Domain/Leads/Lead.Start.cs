using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Starts a lead that marketing matures. It has no expiry until hand-over. Where the evidence is an order, the
    /// lead is won at once: an order is a contact of theirs.
    /// </summary>
    /// <param name="wanted">All that it depends on.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="StartResult.Started"/> or a refusal.</returns>
    public static StartResult Start(NewLead wanted, Stamp stamp)
    {
        if (StartRefusal(wanted, stamp.Today) is { } refusal)
            return refusal;
        var lead = Begin(wanted, IsOrdered(wanted) ? LeadOrigin.Order : LeadOrigin.Marketing, stamp);
        wanted.Inbound?.Begin(lead);
        lead.WaitFrom(stamp);
        return new StartResult.Started(lead);
    }

    /// <summary>
    /// Starts a lead that a rep found: it is handed over at once. Beyond the rep's capacity, or while they are away, it
    /// waits in the queue, and its finder comes first.
    /// </summary>
    /// <param name="wanted">All that it depends on.</param>
    /// <param name="rep">The finder.</param>
    /// <param name="activeLeads">Active leads that the rep has now, at least 0.</param>
    /// <param name="first">The first step.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="StartResult.Started"/> or a refusal.</returns>
    public static StartResult StartOwnFind(NewLead wanted, User rep, int activeLeads, NextStep first, Stamp stamp)
    {
        if (!rep.WorksLeads)
            return new StartResult.NotARep();
        if (StartRefusal(wanted, stamp.Today) is { } refusal)
            return refusal;
        if (IsOrdered(wanted))
            return Start(wanted, stamp);
        var lead = Begin(wanted, LeadOrigin.OwnFind, stamp);
        if (lead.StepRefusal(first, wanted.Rule.ExpiryDate(stamp.Today), wanted.Bans, stamp.Today) is { } step)
            return new StartResult.StepRefused(step);
        wanted.Inbound?.Begin(lead);
        lead.Finder = rep.Id;
        lead.DeriveStatus();
        if (RepRoom.Refusal(rep, activeLeads, stamp.Today) is null)
            lead.GiveTo(Terms(wanted, rep, activeLeads, first), HandOverWay.OwnFind, stamp);
        lead.WaitFrom(stamp);
        return new StartResult.Started(lead);
    }

    static HandOverTerms Terms(NewLead wanted, User rep, int activeLeads, NextStep first) =>
        new()
        {
            Plan = wanted.Plan,
            Rule = wanted.Rule,
            Rep = rep,
            ActiveLeads = activeLeads,
            First = first,
            Bans = wanted.Bans,
        };

    static StartResult.Refused? StartRefusal(NewLead wanted, DateOnly today)
    {
        if (wanted.Company.MergedInto is { } into)
            return new StartResult.CompanyMerged(into);
        foreach (var fact in wanted.Evidence)
        {
            if (FactChecks.Problem(wanted.Plan, wanted.Company.Id, fact, today) is { } problem)
                return new StartResult.EvidenceRefused(problem);
        }
        if (!IsOrdered(wanted) && NeedsShown(wanted) is { Length: > 0 } missing)
            return new StartResult.NoNeedShown(missing);
        if (wanted.Bans.Against(wanted.Company.Id, People(wanted)) is { } ban)
            return new StartResult.Banned(ban.Id);
        if (wanted.Inbound is { } inbound && !Counts(inbound, wanted.Company))
            return new StartResult.ContactDoesNotCount();
        if (IsOrdered(wanted) && OwnerOfTheOrder(wanted) is { } owner)
            return new StartResult.OrderOfEarlierLead(owner.Id);
        return !IsOrdered(wanted) && Cooling(wanted.Earlier, wanted.Rule, wanted.Inbound, today) is { } cooling
            ? new StartResult.Cooling(cooling)
            : null;
    }

    static bool IsOrdered(NewLead wanted) =>
        wanted.Plan.OrderPhase.Criteria.All(criterion => !criterion.FourEyes && Answers(wanted, criterion));

    // A second order beside an open lead is theirs to tell us of, like a second lead.
    static EarlierLead? OwnerOfTheOrder(NewLead wanted) =>
        wanted.Inbound is null ? wanted.Earlier.FirstOrDefault(lead => lead.Owns(OrderDay(wanted))) : null;

    static DateOnly OrderDay(NewLead wanted) =>
        wanted
            .Evidence.Where(fact => wanted.Plan.OrderPhase.Criteria.Any(criterion => criterion.Id == fact.Criterion))
            .Max(fact => fact.Day);

    static MissingCriterion[] NeedsShown(NewLead wanted) =>
        [
            .. wanted
                .Plan.Phases[0]
                .Criteria.Where(criterion => !Answers(wanted, criterion))
                .Select(criterion => new MissingCriterion(
                    wanted.Plan.Phases[0].Code,
                    criterion,
                    AwaitsConfirmation: false
                )),
        ];

    static bool Answers(NewLead wanted, Criterion criterion) =>
        wanted.Evidence.Any(fact => fact.Criterion == criterion.Id);

    static PersonId[] People(NewLead wanted) =>
        [.. wanted.Evidence.Select(fact => fact.Person?.Id).OfType<PersonId>().Distinct()];

    static bool Counts(InboundContact inbound, Company company) =>
        inbound.Counts && inbound.Began is null && inbound.Company == company.Id;

    static Lead Begin(NewLead wanted, LeadOrigin origin, Stamp stamp)
    {
        var lead = new Lead
        {
            Id = LeadId.New(),
            Company = wanted.Company.Id,
            Plan = wanted.Plan.Id,
            Offering = wanted.Plan.Offering,
            Segment = wanted.Segment,
            Origin = origin,
            Previous = Latest(wanted.Earlier, stamp.Today),
            Inbound = wanted.Inbound?.Id,
            StartedOn = stamp.Today,
            StartedAt = stamp.At,
            StartedBy = stamp.By,
        };
        foreach (var fact in wanted.Evidence)
            lead.Keep(Phases.Evidence.Of(fact, stamp), fact.Person, stamp);
        lead.Derive(wanted.Plan);
        return lead;
    }

    static LeadId? Latest(IEnumerable<EarlierLead> earlier, DateOnly today) =>
        earlier.Where(lead => lead.End(today) is not null).MaxBy(lead => lead.End(today))?.Id;
}
