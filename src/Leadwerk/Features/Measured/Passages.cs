using Leadwerk.Statistics.Findings;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>When leads became ripe, got a rep and ended, counted by day in the database.</summary>
static class Passages
{
    const int DaysOfWeek = 7;

    /// <summary>Measures the pace; two grouped queries, one more for each further place of the hand-over phase in a plan.</summary>
    public static async Task<Pace> Pace(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        // The window begins on a Monday, at most six days before so many weeks ago.
        var from = today.AddDays(-(Statistics.Findings.Pace.Weeks + 1) * DaysOfWeek);
        return Statistics.Findings.Pace.From(
            await Queue(db, from, today, cancel),
            await Sales(db, from, today, cancel),
            today
        );
    }

    /// <summary>From ripe to the first rep, or to the end where none took it. A rep's own find is ripe and taken on the same day.</summary>
    static async Task<List<Passage>> Queue(LeadwerkDb db, DateOnly from, DateOnly today, CancellationToken cancel)
    {
        var passages = new List<Passage>();
        var plans = await db.PhasePlans.AsNoTracking().ToListAsync(cancel);
        foreach (var alike in plans.GroupBy(plan => plan.HandOverPosition))
        {
            var (position, ids) = (alike.Key, alike.Select(plan => plan.Id).ToList());
            var days = await StorePipeline
                .Kept(db)
                .Where(lead => ids.Contains(lead.Plan) && (lead.EndedOn == null || lead.EndedOn >= from))
                .SelectMany(
                    lead => lead.PhaseEntries.Where(entry => entry.Position == position),
                    (lead, entry) =>
                        new
                        {
                            // What tells of the need may be older than the lead.
                            Ripe = entry.EnteredOn < lead.StartedOn ? lead.StartedOn : entry.EnteredOn,
                            lead.HandedOverOn,
                            lead.EndedOn,
                            lead.ExpiresOn,
                        }
                )
                .GroupBy(lead => new
                {
                    lead.Ripe,
                    lead.HandedOverOn,
                    lead.EndedOn,
                    lead.ExpiresOn,
                })
                .Select(group => new { group.Key, Leads = group.Count() })
                .ToListAsync(cancel);
            passages.AddRange(
                days.Where(day => day.Key.Ripe <= today)
                    .Select(day =>
                        Passage(
                            day.Key.Ripe,
                            day.Key.HandedOverOn ?? End(day.Key.EndedOn, day.Key.ExpiresOn, today),
                            day.Leads
                        )
                    )
            );
        }
        return passages;
    }

    /// <summary>From the first rep to the end: also what was given back keeps its place until then.</summary>
    static async Task<List<Passage>> Sales(LeadwerkDb db, DateOnly from, DateOnly today, CancellationToken cancel)
    {
        var days = await StorePipeline
            .Kept(db)
            .Where(lead => lead.HandedOverOn != null && (lead.EndedOn == null || lead.EndedOn >= from))
            .GroupBy(lead => new
            {
                lead.HandedOverOn,
                lead.EndedOn,
                lead.ExpiresOn,
            })
            .Select(group => new { group.Key, Leads = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. days.Where(day => day.Key.HandedOverOn <= today)
                .Select(day =>
                    Passage(day.Key.HandedOverOn!.Value, End(day.Key.EndedOn, day.Key.ExpiresOn, today), day.Leads)
                ),
        ];
    }

    /// <summary>What has expired has ended, whether or not anybody wrote it down.</summary>
    static DateOnly? End(DateOnly? ended, DateOnly? expires, DateOnly today) =>
        ended ?? (expires <= today ? expires : null);

    // A list may say that a lead was handed over before it was ripe, or that it ended before it began.
    static Passage Passage(DateOnly into, DateOnly? outOf, int leads) =>
        new(into, outOf is { } left && left < into ? into : outOf, leads);
}
