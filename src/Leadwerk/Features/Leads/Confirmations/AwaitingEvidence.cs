using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Confirmations;

/// <summary>A fact that waits for a second person.</summary>
/// <param name="Lead">Its lead.</param>
/// <param name="Company">Whose lead it is.</param>
/// <param name="Question">What it answers.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When, UTC.</param>
public sealed record AwaitingEvidence(LeadId Lead, string Company, LocalText Question, string By, DateTime At)
{
    /// <summary>So many are shown; the others move up.</summary>
    public const int Most = 20;

    const int MostLookedAt = 500;

    /// <summary>Those that the caller can confirm, the oldest first. One query, and none where no plan asks for four eyes.</summary>
    internal static async Task<IReadOnlyList<AwaitingEvidence>> For(
        Caller caller,
        LeadwerkDb db,
        CancellationToken cancel
    )
    {
        if (!caller.MayAnywhere(Operation.ConfirmEvidence))
            return [];
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        var asked = plans
            .SelectMany(plan => plan.Phases)
            .SelectMany(phase => phase.Criteria)
            .Where(criterion => criterion.FourEyes)
            .Select(criterion => (criterion.Id, criterion.Question))
            .DistinctBy(criterion => criterion.Id)
            .ToDictionary(criterion => criterion.Id, criterion => criterion.Question);
        if (asked.Count == 0)
            return [];
        var (ids, me, today) = (asked.Keys.ToList(), caller.User.Id, caller.Today);
        var found = await (
            from lead in db.Leads.AsNoTracking()
            where lead.WithdrawnAt == null && lead.Outcome == null && (lead.ExpiresOn == null || lead.ExpiresOn > today)
            from fact in lead.Evidence
            where
                ids.Contains(fact.Criterion)
                && fact.ConfirmedAt == null
                && fact.RevokedAt == null
                && fact.WithdrawnAt == null
                && fact.Origin == EvidenceOrigin.Recorded
                && fact.RecordedBy != me
            join company in db.Companies on lead.Company equals company.Id
            join author in db.Users on fact.RecordedBy equals author.Id
            orderby fact.RecordedAt, fact.Id
            select new
            {
                lead.Id,
                lead.Plan,
                lead.Owner,
                Company = company.Name,
                fact.Criterion,
                By = author.Name,
                fact.RecordedAt,
            }
        )
            .Take(MostLookedAt)
            .ToListAsync(cancel);
        // An edited plan keeps its older versions, and only that of the lead decides.
        var needed = plans.ToDictionary(plan => plan.Id);
        return
        [
            .. found
                .Where(one =>
                    caller.May(Operation.ReadLeads, one.Owner)
                    && needed[one.Plan].Find(one.Criterion) is { FourEyes: true }
                )
                .Take(Most)
                .Select(one => new AwaitingEvidence(one.Id, one.Company, asked[one.Criterion], one.By, one.RecordedAt)),
        ];
    }
}
