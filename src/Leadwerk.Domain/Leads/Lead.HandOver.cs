using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>A rep pulls the lead from the queue.</summary>
    /// <param name="terms">All that the hand-over depends on.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="HandOverResult.HandedOver"/> or a refusal.</returns>
    public HandOverResult Pull(HandOverTerms terms, Stamp stamp) => HandOver(terms, HandOverWay.Pulled, stamp);

    /// <summary>The lead is assigned to a rep by free capacity.</summary>
    /// <param name="terms">All that the hand-over depends on.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="HandOverResult.HandedOver"/> or a refusal.</returns>
    public HandOverResult Assign(HandOverTerms terms, Stamp stamp) => HandOver(terms, HandOverWay.Assigned, stamp);

    HandOverResult HandOver(HandOverTerms terms, HandOverWay way, Stamp stamp)
    {
        Demand(terms.Plan);
        Demand(terms.Rule);
        if (HandOverRefusal(terms, stamp.Today) is { } refusal)
            return refusal;
        GiveTo(terms, terms.Rep.Id == Finder && way == HandOverWay.Pulled ? HandOverWay.OwnFind : way, stamp);
        return new HandOverResult.HandedOver(Owner!.Value, ExpiresOn!.Value);
    }

    HandOverResult.Refused? HandOverRefusal(HandOverTerms terms, DateOnly today)
    {
        if (IsOver(today))
            return new HandOverResult.LeadOver(OutcomeOn(today));
        if (Owner is { } owner)
            return new HandOverResult.AlreadyHandedOver(owner);
        if (NotRipeFor(terms.Rep) && MissingForHandOver(terms.Plan) is var missing)
            return new HandOverResult.NotQualified(missing);
        if (BannedBy(terms.Bans) is { } ban)
            return new HandOverResult.Banned(ban.Id);
        if (HandedOverOn is null && Inbound is null && Cooling(terms.Earlier, terms.Rule, null, today) is { } cooling)
            return new HandOverResult.Cooling(cooling);
        if (RepRoom.Refusal(terms.Rep, terms.ActiveLeads, today) is { } full)
            return full;
        var expiresOn = ExpiresOn ?? terms.Rule.ExpiryDate(today);
        return StepRefusal(terms.First, expiresOn, terms.Bans, today) is { } step
            ? new HandOverResult.StepRefused(step)
            : null;
    }

    // The finder of a lead needs no more evidence than at its creation.
    bool NotRipeFor(User rep) => !Qualified && !(Waits && rep.Id == Finder);

    static CoolingTime? Cooling(
        IEnumerable<EarlierLead> earlier,
        ExpiryRule rule,
        InboundContact? inbound,
        DateOnly today
    ) => earlier.Select(lead => lead.Blocks(rule, inbound, today)).FirstOrDefault(cooling => cooling is not null);

    void GiveTo(HandOverTerms terms, HandOverWay way, Stamp stamp)
    {
        FixExpiry(stamp.Today, terms.Rule.ExpiryDate(stamp.Today), terms.Rule);
        handOvers.Add(new HandOver(terms.Rep.Id, way, stamp.Today, stamp));
        (Owner, ReturnedFor) = (terms.Rep.Id, null);
        SetFollowUp(terms.First, stamp);
        DeriveStatus();
    }

    // The one place that sets the date, and it never sets a second one.
    void FixExpiry(DateOnly handedOverOn, DateOnly expiresOn, ExpiryRule rule)
    {
        if (ExpiresOn is not null)
            return;
        (HandedOverOn, ExpiresOn, ExpiryRule) = (handedOverOn, expiresOn, rule.Id);
    }

    HandOver? LastHandOver => handOvers.MaxBy(handOver => handOver.At);

    HandOver? CurrentHandOver => handOvers.Find(handOver => handOver.ReturnedAt is null);

    /// <summary>Another rep works the lead from now on. That is no new hand-over.</summary>
    /// <param name="rep">The rep.</param>
    /// <param name="activeLeads">Active leads that the rep has now, at least 0.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="HandOverResult.Reassigned"/> or a refusal.</returns>
    public HandOverResult Reassign(User rep, int activeLeads, Stamp stamp)
    {
        if (IsOver(stamp.Today))
            return new HandOverResult.LeadOver(OutcomeOn(stamp.Today));
        if (Owner is not { } owner)
            return new HandOverResult.NotHandedOver();
        if (owner == rep.Id)
            return new HandOverResult.AlreadyHandedOver(owner);
        if (RepRoom.Refusal(rep, activeLeads, stamp.Today) is { } full)
            return full;
        Owner = rep.Id;
        return new HandOverResult.Reassigned(owner, rep.Id);
    }

    /// <summary>
    /// Gives the lead back to marketing because it does not meet a criterion. It qualifies again with new evidence for
    /// that criterion; its first expiry date stays.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="criterion">A criterion of the phases up to the hand-over.</param>
    /// <param name="reason">What is wrong with its evidence, 1 to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="HandOverResult.Returned"/> or a refusal.</returns>
    public HandOverResult Return(PhasePlan plan, CriterionId criterion, string reason, Stamp stamp)
    {
        Demand(plan);
        if (IsOver(stamp.Today))
            return new HandOverResult.LeadOver(OutcomeOn(stamp.Today));
        if (CurrentHandOver is not { } handOver)
            return new HandOverResult.NotHandedOver();
        var needed = plan.Phases.Take(plan.HandOverPosition + 1).SelectMany(phase => phase.Criteria);
        if (!needed.Any(item => item.Id == criterion))
            return new HandOverResult.CriterionNotOfHandOver(criterion);
        if (FreeText.Required(reason, FreeText.Reason) is { } refusal)
            return new HandOverResult.TextRefused(refusal);
        handOver.Return(criterion, reason, stamp);
        OpenFollowUp?.End(FollowUpOutcome.Returned, reason, SeriesPosition, stamp);
        (Owner, ReturnedFor) = (null, criterion);
        Derive(plan);
        return new HandOverResult.Returned(criterion);
    }

    void WaitFrom(Stamp stamp)
    {
        if (Status == LeadStatus.Waiting)
            WaitingSince ??= stamp.At;
    }

    void Demand(ExpiryRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Segment is { } segment && segment != Segment)
            throw new ArgumentException("This expiry rule is for another segment.", nameof(rule));
    }
}
