using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics.Findings;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;
using Ended = Leadwerk.Statistics.Histories.LeadOutcome;

namespace Leadwerk.Tests.Measured;

/// <summary>What the statistics ask the database for, told lead by lead by the domain.</summary>
sealed class LeadByLead
{
    readonly List<Lead> leads;
    readonly List<Effort> efforts;
    readonly DateOnly today;

    LeadByLead(List<Lead> leads, List<Effort> efforts, DateOnly today) =>
        (this.leads, this.efforts, this.today) = (leads, efforts, today);

    public static async Task<LeadByLead> Of(LeadwerkDb db, DateOnly today) =>
        new(
            await db.Leads.WithFacts().ToListAsync(TestContext.Current.CancellationToken),
            await db.Efforts.ToListAsync(TestContext.Current.CancellationToken),
            today
        );

    public FirstContact? FirstContact() =>
        Statistics.Findings.FirstContact.From([
            .. leads
                .Where(lead => lead.OutcomeOn(today) is not null)
                .Select(lead => (lead, First: lead.HandOvers.MinBy(act => act.At)))
                .Where(pair => pair.First is { Way: not HandOverWay.Imported })
                .Select(pair => new ContactedLead(
                    pair.First!.TimeToFirstContact,
                    pair.lead.Outcome == LeadOutcome.Won
                )),
        ]);

    public HourWorth? Hour() =>
        HourWorth.From(
            [
                .. leads
                    .Where(lead => lead.Outcome == LeadOutcome.Won)
                    .Select(lead => new WonOrder(
                        lead.EndedOn!.Value,
                        null,
                        lead.Value is { } value ? value.MinorUnits / 100.0 : double.NaN
                    )),
            ],
            [.. efforts.Select(effort => new LoggedMinutes(effort.On, 0, effort.Minutes))],
            today
        );

    public WastedEffort? Wasted(IReadOnlyDictionary<string, int> reasonDays)
    {
        var byId = leads.ToDictionary(lead => lead.Id);
        return WastedEffort.From(
            efforts.Select(effort =>
            {
                var lead = byId[effort.Lead];
                var reasons = lead
                    .PhaseEntries.Where(entry => reasonDays.ContainsKey(entry.Phase.Value))
                    .Select(entry => (entry, Since: entry.EnteredOn.AddDays(reasonDays[entry.Phase.Value])))
                    .Where(pair =>
                        pair.Since <= (pair.entry.LeftOn ?? (lead.ExpiresOn < today ? lead.ExpiresOn : today))
                    )
                    .Select(pair => (DateOnly?)pair.Since);
                var outcome = lead.OutcomeOn(today) switch
                {
                    null => Ended.Open,
                    LeadOutcome.Won => Ended.Won,
                    _ => Ended.Lost,
                };
                return new LeadMinutes(effort.On, effort.Minutes, outcome, reasons.Min());
            }),
            // What the demo says that an hour costs.
            85
        );
    }

    /// <summary>Everything beside the audit says the same.</summary>
    public void IsSameAs(Measurements measured)
    {
        Assert.NotNull(measured.FirstContact);
        Assert.Equivalent(FirstContact(), measured.FirstContact, strict: true);
        Assert.NotNull(measured.Hours.OfCompany());
        Assert.Equal(Hour(), measured.Hours.OfCompany());
        Assert.True(measured.Effort!.AfterReason.Minutes > 0);
        Assert.Equal(Wasted(measured.Audit.LazyReasonDays.Value), measured.Effort);
    }
}
