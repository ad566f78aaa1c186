using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    const string ImportedSource = "Import";

    static readonly LocalText ClaimField = new("Angabe der alten Liste", "Claim of the old list");

    /// <summary>
    /// Takes a lead over from an old list. An open one counts as handed over on its recorded start, so it may come in
    /// expired. A phase fulfils its criteria and those below, unproven, and is never movement.
    /// </summary>
    /// <param name="old">The row.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="ImportResult.Imported"/> or why not.</returns>
    /// <exception cref="ArgumentException">Grace out of range, or an open lead without its next step.</exception>
    public static ImportResult FromOldList(OldListLead old, Stamp stamp)
    {
        if (old.GraceDays is < 0 or > OldListLead.MostGraceDays)
            throw new ArgumentException("The relief is 0 to 60 days.", nameof(old));
        if (ImportRefusal(old, stamp.Today) is { } refusal)
            return refusal;
        var lead = Take(old, stamp);
        if (old.End is { } end)
            lead.EndAsListed(end, stamp);
        else if (lead.HandOverAsListed(old, stamp) is { } step)
            return new ImportResult.StepRefused(step);
        return new ImportResult.Imported(lead, lead.HasExpired(stamp.Today));
    }

    static ImportResult? ImportRefusal(OldListLead old, DateOnly today)
    {
        if (FreeText.Required(old.Claim, ClaimField) is { } refusal)
            return new ImportResult.TextRefused(refusal);
        if (old.Phases.Count == 0 || old.Phases.Any(phase => old.Plan.Find(phase.Phase) is null))
            return new ImportResult.UnknownPhase();
        if (ImpossibleDay(old, today) is { } day)
            return new ImportResult.ImpossibleDay(day);
        var ordered = old.Phases.Any(phase => phase.Phase == old.Plan.OrderPhase.Code);
        if (ordered != (old.End is { Outcome: LeadOutcome.Won }))
            return new ImportResult.Contradiction();
        if (old.End is not null)
            return null;
        if (old.Bans.Against(old.Company.Id, [.. old.People.Select(person => person.Id)]) is { } ban)
            return new ImportResult.Banned(ban.Id);
        return Cooling(old.Earlier, old.Rule, null, today) is { } cooling ? new ImportResult.Cooling(cooling) : null;
    }

    static DateOnly? ImpossibleDay(OldListLead old, DateOnly today)
    {
        var last = old.End?.On ?? today;
        DateOnly[] days = [old.StartedOn, .. old.Phases.Select(phase => phase.ReachedOn), last];
        return days.Where(day => day > last || day > today).Cast<DateOnly?>().FirstOrDefault();
    }

    static Lead Take(OldListLead old, Stamp stamp)
    {
        var lead = new Lead
        {
            Id = LeadId.New(),
            Company = old.Company.Id,
            Plan = old.Plan.Id,
            Offering = old.Plan.Offering,
            Segment = old.Segment,
            Origin = LeadOrigin.Import,
            Import = old.Import,
            Previous = Latest(old.Earlier, stamp.Today),
            StartedOn = old.StartedOn,
            StartedAt = stamp.At,
            StartedBy = stamp.By,
        };
        foreach (var person in old.People)
            lead.AddContact(person, stamp);
        if (old.Value is { MinorUnits: > 0 } value)
            lead.KeepEstimate(value, ImportedSource);
        lead.Claim(old.Plan, old.Import, old.Phases, old.Claim, stamp);
        lead.Derive(old.Plan);
        return lead;
    }

    // A phase that the list does not name was reached with the next one that it names.
    int Claim(PhasePlan plan, ImportId import, IReadOnlyList<OldListPhase> phases, string claim, Stamp stamp)
    {
        var named = phases.Select(phase => (plan.Find(phase.Phase)!.Position, phase.ReachedOn)).ToArray();
        var highest = named.Max(phase => phase.Position);
        var claimed = 0;
        foreach (var phase in plan.Phases.Take(highest + 1))
        {
            var on = named.Where(known => known.Position >= phase.Position).Min(known => known.ReachedOn);
            foreach (var criterion in phase.Criteria.Where(criterion => !HasEvidenceFor(criterion)))
            {
                evidence.Add(Phases.Evidence.Imported(criterion.Id, claim, on, import, stamp));
                claimed++;
            }
        }
        return claimed;
    }

    bool HasEvidenceFor(Criterion criterion) =>
        evidence.Exists(fact => fact.Criterion == criterion.Id && fact.WithdrawnAt is null);

    void EndAsListed(OldListEnd end, Stamp stamp)
    {
        if (end.Outcome != LeadOutcome.Won)
            (LostOn, LostAt, LostReason) = (end.On, stamp.At, end.Reason);
        DeriveEnd();
    }

    FollowUpResult.Refused? HandOverAsListed(OldListLead old, Stamp stamp)
    {
        Demand(old.Rule);
        FixExpiry(old.StartedOn, old.Rule.ExpiryDate(old.StartedOn.AddDays(old.GraceDays)), old.Rule);
        handOvers.Add(new HandOver(old.Owner, HandOverWay.Imported, old.StartedOn, stamp));
        Owner = old.Owner;
        DeriveStatus();
        if (HasExpired(stamp.Today))
            return null;
        var next = old.Next ?? throw new ArgumentException("An open lead needs its next step.", nameof(old));
        // What the old list left undone is overdue here, not forgotten.
        if (StepRefusal(next, ExpiresOn, old.Bans, next.DueOn) is { } refusal)
            return refusal;
        SetFollowUp(next, stamp);
        return null;
    }
}
