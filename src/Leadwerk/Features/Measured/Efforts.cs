using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Findings;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>What an hour is worth, and where the hours went.</summary>
static class Efforts
{
    /// <summary>Won orders and logged minutes of the last 12 months, from which an hour's worth is told for anybody.</summary>
    public static async Task<HourBook> HourBook(
        LeadwerkDb db,
        DateOnly today,
        string? currency,
        CancellationToken cancel
    )
    {
        var first = HourWorth.FirstDay(today);
        var orders = await StorePipeline
            .Kept(db)
            .Where(lead => lead.Outcome == LeadOutcome.Won && lead.EndedOn >= first)
            .Select(lead => new
            {
                lead.EndedOn,
                lead.Owner,
                lead.ValueMinorUnits,
                lead.ValueCurrency,
            })
            .ToListAsync(cancel);
        var minutes = await db
            .Efforts.AsNoTracking()
            .Where(effort => effort.On >= first)
            .GroupBy(effort => new { effort.On, effort.User })
            .Select(day => new
            {
                day.Key.On,
                day.Key.User,
                Minutes = day.Sum(effort => effort.Minutes),
            })
            .ToListAsync(cancel);
        var numbers = new Dictionary<UserId, int>();
        return new HourBook(
            [
                .. orders.Select(order => new WonOrder(
                    order.EndedOn!.Value,
                    order.Owner is { } owner ? Number(owner) : null,
                    Major(order.ValueMinorUnits, order.ValueCurrency)
                )),
            ],
            [.. minutes.Select(row => new LoggedMinutes(row.On, Number(row.User), row.Minutes))],
            today,
            numbers
        );

        int Number(UserId user) => numbers.TryGetValue(user, out var number) ? number : numbers[user] = numbers.Count;

        double Major(long? minorUnits, Currency? of) =>
            minorUnits is { } units && of?.Code == currency ? (double)units / of!.Value.MinorUnits : double.NaN;
    }

    /// <summary>Adds up the minutes on leads without an order, and those after a measured reason.</summary>
    public static async Task<WastedEffort?> Wasted(
        LeadwerkDb db,
        StoredLeads leads,
        AuditReport audit,
        double? hourlyRate,
        CancellationToken cancel
    )
    {
        var efforts = await db
            .Efforts.AsNoTracking()
            .Select(effort => new
            {
                effort.Lead,
                effort.On,
                effort.Minutes,
            })
            .ToListAsync(cancel);
        return efforts.Count == 0
            ? null
            : WastedEffort.From(
                efforts
                    .Where(effort => leads.Rows.ContainsKey(effort.Lead))
                    .Select(effort =>
                    {
                        var row = leads.Rows[effort.Lead];
                        return new LeadMinutes(
                            effort.On,
                            effort.Minutes,
                            leads.Pipeline.Outcomes[row],
                            ReasonSince(leads.Pipeline, audit, row)
                        );
                    }),
                hourlyRate
            );
    }

    /// <summary>The first day on which a reason held that is measured today: in each phase the lead had to leave before it.</summary>
    static DateOnly? ReasonSince(ReadPipeline pipeline, AuditReport audit, int row)
    {
        var phases = pipeline.Phases.Count;
        var end = pipeline.Closed[row] == ReadPipeline.NoDay ? audit.AsOf.DayNumber : pipeline.Closed[row];
        for (var phase = 0; phase < phases; phase++)
        {
            var entered = pipeline.Entered[(row * phases) + phase];
            if (
                entered == ReadPipeline.NoDay
                || !audit.LazyReasonDays.Value.TryGetValue(pipeline.Phases[phase].Code, out var days)
            )
                continue;
            var left = Left(phase);
            if (entered + days <= left)
                return DateOnly.FromDayNumber(entered + days);
        }
        return null;

        int Left(int phase)
        {
            for (var next = phase + 1; next < phases; next++)
            {
                if (pipeline.Entered[(row * phases) + next] != ReadPipeline.NoDay)
                    return pipeline.Entered[(row * phases) + next];
            }
            return end;
        }
    }
}
