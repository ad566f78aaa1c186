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
/// <param name="By">Who recorded it; null where they answered it in a form themselves.</param>
/// <param name="At">When, UTC.</param>
public sealed record AwaitingEvidence(LeadId Lead, string Company, LocalText Question, string? By, DateTime At)
{
    /// <summary>So many are shown; the others move up.</summary>
    public const int Most = 20;

    const int MostLookedAt = 500;

    /// <summary>Those that the caller can confirm, the oldest first. One query.</summary>
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
            .ToLookup(criterion => criterion.Id);
        var ids = asked.Where(same => same.Any(criterion => criterion.FourEyes)).Select(same => same.Key).ToList();
        var (me, today) = (caller.User.Id, caller.Today);
        var found = await (
            from lead in db.Leads.AsNoTracking()
            where lead.WithdrawnAt == null && lead.Outcome == null && (lead.ExpiresOn == null || lead.ExpiresOn > today)
            from fact in lead.Evidence
            where
                fact.ConfirmedAt == null
                && fact.RevokedAt == null
                && fact.WithdrawnAt == null
                // Says nothing new, but names the index of what nobody has confirmed.
                && fact.Origin != EvidenceOrigin.Imported
                && (
                    fact.Origin == EvidenceOrigin.Answered
                    || (fact.Origin == EvidenceOrigin.Recorded && fact.RecordedBy != me && ids.Contains(fact.Criterion))
                )
            join company in db.Companies on lead.Company equals company.Id
            join known in db.Users on fact.RecordedBy equals known.Id into authors
            from author in authors.DefaultIfEmpty()
            orderby fact.RecordedAt, fact.Id
            select new
            {
                lead.Id,
                lead.Plan,
                lead.Owner,
                Company = company.Name,
                fact.Criterion,
                By = (string?)author.Name,
                fact.RecordedAt,
                fact.Origin,
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
                    && (
                        one.Origin == EvidenceOrigin.Answered
                        || needed[one.Plan].Find(one.Criterion) is { FourEyes: true }
                    )
                )
                .Take(Most)
                .Select(one => new AwaitingEvidence(
                    one.Id,
                    one.Company,
                    asked[one.Criterion].First().Question,
                    one.By,
                    one.RecordedAt
                )),
        ];
    }
}
