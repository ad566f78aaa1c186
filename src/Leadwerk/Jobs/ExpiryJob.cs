using Leadwerk.Domain;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>Writes down expiries. They are true from their day on, whether or not it runs: no list waits for it.</summary>
sealed class ExpiryJob(CompanyTime time) : Job
{
    public override string Name => "expiry";
    public override string Action => "write-down-expiry";

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        var today = time.Today;
        var leads = await db
            .Leads.Where(lead => lead.Outcome == null && lead.WithdrawnAt == null && lead.ExpiresOn <= today)
            .Select(lead => lead.Id)
            .ToListAsync(cancel);
        return [.. leads.Select(lead => lead.Value.ToString())];
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var ids = keys.Select(key => LeadId.From(Guid.Parse(key))).ToList();
        var leads = await db.Leads.WithFacts().Where(lead => ids.Contains(lead.Id)).ToListAsync(cancel);
        var stamp = time.Stamp();
        return [.. leads.Where(lead => lead.WriteDownExpiry(stamp)).Select(lead => lead.Id.Value.ToString())];
    }
}
