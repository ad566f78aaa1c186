using Leadwerk.Domain;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queue;

/// <summary>One lead that waits, as the queue shows it.</summary>
sealed record WaitingLead(
    LeadId Id,
    string Company,
    Segment Segment,
    PhaseCode? Phase,
    UserId? Finder,
    QueuePlace Place
);

/// <summary>The queue in its order: measured chance times value.</summary>
static class WaitingLeads
{
    /// <summary>In which the values of those who wait are compared.</summary>
    public static readonly Currency Euro = Currency.Parse("EUR")!.Value;

    /// <summary>All that wait, best first; a rep's own finds come first for that rep. One query.</summary>
    /// <param name="db">A context.</param>
    /// <param name="chance">The measured chance of a lead.</param>
    /// <param name="company">The measured chance of any lead.</param>
    /// <param name="medians">Of the won, as <see cref="Medians"/> finds them.</param>
    /// <param name="rep">For whom; null for nobody in particular.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<WaitingLead>> Of(
        LeadwerkDb db,
        Func<LeadId, WinProbability> chance,
        WinProbability company,
        IReadOnlyDictionary<Segment, long> medians,
        UserId? rep,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var waiting = await (
            from lead in db.Leads.Waiting(today)
            join owner in db.Companies on lead.Company equals owner.Id
            select new
            {
                lead.Id,
                owner.Name,
                lead.Segment,
                lead.Phase,
                lead.Finder,
                lead.WaitingSince,
                lead.ValueMinorUnits,
                lead.ValueCurrency,
            }
        )
            .AsNoTracking()
            .ToDictionaryAsync(lead => lead.Id, cancel);
        var entries = waiting
            .Values.Select(lead => new QueueEntry(
                lead.Id,
                lead.Segment,
                chance(lead.Id),
                (lead.ValueMinorUnits, lead.ValueCurrency) is ({ } units, { } currency)
                    ? new OrderValue(units, currency)
                    : null,
                lead.Finder,
                lead.WaitingSince!.Value
            ))
            .ToList();
        var places = QueueOrder.Of(entries, company, medians, Euro, rep);
        return
        [
            .. places.Select(place =>
            {
                var lead = waiting[place.Entry.Lead];
                return new WaitingLead(lead.Id, lead.Name, lead.Segment, lead.Phase, lead.Finder, place);
            }),
        ];
    }

    /// <summary>The middle order value of each segment, in minor units, from all leads that were won: measured now and then, not for each look.</summary>
    public static async Task<IReadOnlyDictionary<Segment, long>> Medians(LeadwerkDb db, CancellationToken cancel)
    {
        var won = await db
            .Leads.AsNoTracking()
            .Where(lead => lead.OrderedOn != null && lead.ValueMinorUnits != null && lead.ValueCurrency == Euro)
            .Select(lead => new { lead.Segment, Units = lead.ValueMinorUnits!.Value })
            .ToListAsync(cancel);
        return won.GroupBy(lead => lead.Segment, lead => lead.Units)
            .ToDictionary(group => group.Key, group => group.Order().ElementAt((group.Count() - 1) / 2));
    }
}
