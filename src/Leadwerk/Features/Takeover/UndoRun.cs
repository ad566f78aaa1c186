using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover;

/// <summary>
/// Withdraws what an import brought, as far as nothing was built on it here. What is withdrawn is kept, marked, and out
/// of every list and count; started again, it goes on.
/// </summary>
sealed class UndoRun(Store store, ImportId import, TakeoverWish wish, TimeProvider clock)
{
    const int BatchLeads = 200;
    const string Action = "undo-import";

    readonly Dictionary<PhasePlanId, PhasePlan> plans = [];
    readonly List<WorkedLead> stays = [];
    int withdrawn;

    /// <summary>Says what would be withdrawn and what stands in the way; writes nothing.</summary>
    /// <returns>Null when there is no such import.</returns>
    public Task<UndoReport?> Preview(CancellationToken cancel) => Run(writes: false, cancel);

    /// <summary>Withdraws it.</summary>
    /// <returns>Null when there is no such import.</returns>
    public Task<UndoReport?> Withdraw(CancellationToken cancel) => Run(writes: true, cancel);

    async Task<UndoReport?> Run(bool writes, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (!await db.ListImports.AnyAsync(known => known.Id == import, cancel))
            return null;
        foreach (var plan in await db.PhasePlans.AsNoTracking().ToListAsync(cancel))
            plans[plan.Id] = plan;
        var leads = await db
            .Leads.AsNoTracking()
            .Where(lead =>
                lead.WithdrawnAt == null
                && (
                    lead.Import == import
                    || lead.Evidence.Any(fact => fact.Import == import && fact.WithdrawnAt == null)
                )
            )
            .OrderBy(lead => lead.Id)
            .Select(lead => lead.Id)
            .ToListAsync(cancel);
        var done = 0;
        foreach (var batch in leads.Chunk(BatchLeads))
        {
            await Undo(db, batch, writes, cancel);
            done += batch.Length;
            wish.Progress?.Invoke((double)done / leads.Count);
        }
        if (writes)
            await Mark(db, cancel);
        return new UndoReport(withdrawn, stays);
    }

    async Task Undo(LeadwerkDb db, LeadId[] batch, bool writes, CancellationToken cancel)
    {
        var leads = await db.Leads.WithFacts().Where(lead => EF.Parameter(batch).Contains(lead.Id)).ToListAsync(cancel);
        var companies = leads.Select(lead => lead.Company).Distinct().ToArray();
        var names = await db
            .Companies.AsNoTracking()
            .Where(company => EF.Parameter(companies).Contains(company.Id))
            .ToDictionaryAsync(company => company.Id, company => company.Name, cancel);
        var gone = new List<LeadId>();
        foreach (var lead in leads.OrderBy(lead => lead.Id.Value))
        {
            switch (lead.Withdraw(plans[lead.Plan], import, Sign()))
            {
                case UndoResult.Withdrawn:
                    withdrawn++;
                    if (lead.WithdrawnAt is not null)
                        gone.Add(lead.Id);
                    break;
                case UndoResult.BuiltUpon why:
                    stays.Add(new WorkedLead(lead.Id, names[lead.Company], why.Text));
                    break;
            }
        }
        if (writes)
            await Save(db, gone, cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Rows of withdrawn leads are forgotten, so that a corrected list can bring them anew.</summary>
    async Task Save(LeadwerkDb db, List<LeadId> gone, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.As($"import:{import.Value}", Action).SaveChangesAsync(cancel);
        await db.ListRows.Where(row => EF.Parameter(gone).Contains(row.Lead)).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task Mark(LeadwerkDb db, CancellationToken cancel)
    {
        var known = await db.ListImports.SingleAsync(row => row.Id == import, cancel);
        known.UndoneAt = Sign().At;
        await db.As($"import:{import.Value}", Action).SaveChangesAsync(cancel);
    }

    Stamp Sign() => new(default, clock.GetUtcNow().UtcDateTime, wish.Zone);
}

/// <summary>What an undo did, or would do.</summary>
/// <param name="Withdrawn">Leads whose imported facts are withdrawn.</param>
/// <param name="Stays">Leads that stay because something was built on them.</param>
sealed record UndoReport(int Withdrawn, IReadOnlyList<WorkedLead> Stays);

/// <summary>A lead that was worked here since its import.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Company">Name of its company.</param>
/// <param name="Why">What stands in the way, and what to do.</param>
sealed record WorkedLead(LeadId Lead, string Company, LocalText Why);
