using System.Linq.Expressions;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queries;

/// <summary>Active leads for which a measured reason holds, the worst first: what has stood longest in its phase.</summary>
static class ZombieList
{
    /// <summary>
    /// A page of them, in two commands. It rides the index of active leads by the day of their phase, so a page far down
    /// costs what the first one does.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="reasonDays">By phase, the days in it from which on a measured reason holds.</param>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<LeadPage> Of(
        LeadwerkDb db,
        IReadOnlyDictionary<PhaseCode, int> reasonDays,
        LeadMark? after,
        int size,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var plans = await db.EscalationPlans.AsNoTracking().ToListAsync(cancel);
        var reasons = Either([.. AtLimit(plans), .. TooLong(reasonDays, today)]);
        // Active(today), but in words that keep SQLite from riding the index of expiry dates and sorting all that it finds.
        var leads = db
            .Leads.AsNoTracking()
            .Where(lead => lead.Status == LeadStatus.Active && (lead.ExpiresOn ?? DateOnly.MinValue) > today)
            .Where(reasons);
        if (after is { PhaseSince: { } since, Id: var last })
            leads = leads.Where(lead =>
                lead.PhaseSince >= since && (lead.PhaseSince > since || lead.Id.CompareTo(last) > 0)
            );
        var rows = await leads
            .Where(lead => lead.PhaseSince != null)
            .OrderBy(lead => lead.PhaseSince)
            .ThenBy(lead => lead.Id)
            .Take(size + 1)
            .Join(db.Companies, lead => lead.Company, company => company.Id, LeadRow.Of)
            .ToListAsync(cancel);
        // A join does not keep the order of what it joins.
        return LeadPage.Of([.. rows.OrderBy(row => row.PhaseSince).ThenBy(row => row.Id.Value)], size);
    }

    static IEnumerable<Expression<Func<Lead, bool>>> AtLimit(List<EscalationPlan> plans)
    {
        foreach (var plan in plans.Where(plan => plan.Segment is not null))
        {
            var (limit, industry, model) = (plan.DeferralLimit, plan.Segment!.Industry, plan.Segment.BusinessModel);
            yield return lead =>
                lead.Deferrals >= limit && lead.Segment.Industry == industry && lead.Segment.BusinessModel == model;
        }
        if (plans.Find(plan => plan.Segment is null) is not { DeferralLimit: var others })
            yield break;
        string[] own = [.. plans.Select(plan => plan.Segment).OfType<Domain.Segment>().Select(Key)];
        yield return lead =>
            lead.Deferrals >= others && !own.Contains(lead.Segment.Industry + "\n" + lead.Segment.BusinessModel);
    }

    static string Key(Domain.Segment segment) => $"{segment.Industry}\n{segment.BusinessModel}";

    static IEnumerable<Expression<Func<Lead, bool>>> TooLong(
        IReadOnlyDictionary<PhaseCode, int> reasonDays,
        DateOnly today
    )
    {
        foreach (var (code, days) in reasonDays)
        {
            var last = today.AddDays(-days);
            yield return lead => lead.Phase == code && lead.PhaseSince <= last;
        }
    }

    static Expression<Func<Lead, bool>> Either(IReadOnlyList<Expression<Func<Lead, bool>>> reasons)
    {
        var lead = Expression.Parameter(typeof(Lead));
        var any = reasons
            .Select(reason => new Renamed(reason.Parameters[0], lead).Visit(reason.Body))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<Lead, bool>>(any, lead);
    }

    sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
