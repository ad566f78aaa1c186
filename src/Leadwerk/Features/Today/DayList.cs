using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Today;

/// <summary>Why a lead is on the list of a day; the smaller, the earlier in it.</summary>
public enum DayReason
{
    /// <summary>The limit is reached: no further date is accepted.</summary>
    AtLimit,

    /// <summary>Its follow-up is due, or was.</summary>
    Due,

    /// <summary>Not due yet, but it expires within two weeks.</summary>
    ExpiresSoon,
}

/// <summary>One lead of a rep's day.</summary>
public sealed record DayRow(
    LeadId Id,
    string Company,
    PhaseCode? Phase,
    string What,
    DateOnly DueOn,
    DateOnly ExpiresOn,
    int Deferrals,
    DayReason Reason
);

/// <summary>The one ordered list of what somebody does today.</summary>
static class DayList
{
    /// <summary>Leads that expire within so many days are shown although nothing is due.</summary>
    public const int NearExpiryDays = 14;

    const int UsualLimit = 2;

    /// <summary>How many deferrals are enough; a list that holds leads of several plans shows the general one.</summary>
    public static async Task<int> LimitOf(LeadwerkDb db, CancellationToken cancel)
    {
        var plans = await db.EscalationPlans.AsNoTracking().ToListAsync(cancel);
        return plans.Count == 0 ? UsualLimit : (plans.Find(plan => plan.Segment is null) ?? plans[0]).DeferralLimit;
    }

    /// <summary>In the order in which they should be worked: at the limit, longest overdue, then soonest to expire. One query.</summary>
    public static async Task<IReadOnlyList<DayRow>> Of(
        LeadwerkDb db,
        UserId rep,
        int deferralLimit,
        DateOnly today,
        CancellationToken cancel,
        IReadOnlyList<UserId>? absent = null
    )
    {
        var near = today.AddDays(NearExpiryDays);
        var rows = await (
            from lead in OfTheirDay(db.Leads.Active(today), rep, absent ?? [])
            join company in db.Companies on lead.Company equals company.Id
            from step in lead.FollowUps
            where step.Outcome == null && (step.DueOn <= today || lead.ExpiresOn <= near)
            select new
            {
                lead.Id,
                company.Name,
                lead.Phase,
                step.What,
                step.DueOn,
                ExpiresOn = lead.ExpiresOn!.Value,
                lead.Deferrals,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new DayRow(
                    row.Id,
                    row.Name,
                    row.Phase,
                    row.What,
                    row.DueOn,
                    row.ExpiresOn,
                    row.Deferrals,
                    row.DueOn > today ? DayReason.ExpiresSoon
                        : row.Deferrals >= deferralLimit ? DayReason.AtLimit
                        : DayReason.Due
                ))
                .OrderBy(row => row.Reason)
                .ThenBy(row => row.Reason == DayReason.ExpiresSoon ? row.ExpiresOn : row.DueOn)
                .ThenBy(row => row.ExpiresOn)
                .ThenBy(row => row.Company, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Their own leads, and those of whom they stand in for.</summary>
    static IQueryable<Lead> OfTheirDay(IQueryable<Lead> leads, UserId rep, IReadOnlyList<UserId> absent)
    {
        if (absent.Count == 0)
            return leads.OwnedBy(rep);
        List<UserId?> owners = [rep, .. absent];
        return leads.Where(lead => owners.Contains(lead.Owner));
    }
}
