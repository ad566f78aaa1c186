using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queries;

/// <summary>In which order a list stands.</summary>
public enum LeadOrder
{
    /// <summary>What expires first; leads without a date are not on it.</summary>
    ExpiresFirst,

    /// <summary>What began last.</summary>
    NewestFirst,

    /// <summary>What has been longest in its phase; leads without a phase are not on it.</summary>
    LongestInPhase,

    /// <summary>What is worth most; without a value last.</summary>
    WorthMost,
}

/// <summary>What somebody wants to see. What is null is not asked for.</summary>
sealed record LeadWish
{
    public LeadStatus Status { get; init; } = LeadStatus.Active;
    public PhaseCode? Phase { get; init; }
    public UserId? Owner { get; init; }
    public Segment? Segment { get; init; }

    /// <summary>Part of a company's name, three letters at least, as somebody types it.</summary>
    public string? Text { get; init; }
    public LeadOrder Order { get; init; }
    public LeadMark? After { get; init; }
    public int Size { get; init; } = 25;
}

/// <summary>A page of leads and what all of the list come to.</summary>
/// <param name="Page">The page.</param>
/// <param name="Totals">By phase and currency.</param>
/// <param name="MoreNames">More companies have the text in their name than are looked at; more letters help.</param>
sealed record LeadList(LeadPage Page, IReadOnlyList<LeadTotal> Totals, bool MoreNames)
{
    const int MostCompanies = 500;

    /// <summary>Two commands, one more with a text.</summary>
    /// <param name="db">The store.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="today">The company's day: an active lead whose date has come is on no list.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<LeadList> Of(LeadwerkDb db, LeadWish wish, DateOnly today, CancellationToken cancel)
    {
        var (leads, more) = await Named(db, Asked(db.Leads.AsNoTracking(), wish, today), wish, cancel);
        var rows = await After(leads, wish)
            .Take(wish.Size + 1)
            .Join(db.Companies, lead => lead.Company, company => company.Id, LeadRow.Of)
            .ToListAsync(cancel);
        var totals = await leads
            .GroupBy(lead => new { lead.Phase, lead.ValueCurrency })
            .Select(group => new LeadTotal(
                group.Key.Phase,
                group.Key.ValueCurrency,
                group.Count(),
                group.Sum(lead => lead.ValueMinorUnits ?? 0)
            ))
            .ToListAsync(cancel);
        return new LeadList(LeadPage.Of(InOrder(rows, wish.Order), wish.Size), totals, more);
    }

    /// <summary>When the next step of each of some leads is due; those without one are missing. One command.</summary>
    public static async Task<IReadOnlyDictionary<LeadId, DateOnly>> NextSteps(
        LeadwerkDb db,
        IReadOnlyList<LeadRow> rows,
        CancellationToken cancel
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        return await (
            from lead in db.Leads.AsNoTracking()
            where ids.Contains(lead.Id)
            from step in lead.FollowUps
            where step.EndedAt == null
            select new { lead.Id, step.DueOn }
        ).ToDictionaryAsync(step => step.Id, step => step.DueOn, cancel);
    }

    /// <summary>All leads of a list, whatever page is asked for, in the order in which they began; one command, one more with a text.</summary>
    public static async Task<IReadOnlyList<LeadId>> Ids(
        LeadwerkDb db,
        LeadWish wish,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (leads, _) = await Named(db, Asked(db.Leads.AsNoTracking(), wish, today), wish, cancel);
        return await leads
            .Where(lead => lead.WithdrawnAt == null)
            .OrderBy(lead => lead.Id)
            .Select(lead => lead.Id)
            .ToListAsync(cancel);
    }

    static async Task<(IQueryable<Lead> Leads, bool More)> Named(
        LeadwerkDb db,
        IQueryable<Lead> leads,
        LeadWish wish,
        CancellationToken cancel
    )
    {
        if (wish.Text is not { } text)
            return (leads, false);
        var names = await db.CompaniesNamed(text, MostCompanies + 1, cancel);
        return (leads.Where(lead => names.Contains(lead.Company)), names.Count > MostCompanies);
    }

    static IQueryable<Lead> Asked(IQueryable<Lead> leads, LeadWish wish, DateOnly today)
    {
        leads = wish.Status switch
        {
            LeadStatus.Active => leads.Active(today),
            LeadStatus.Waiting => leads.Waiting(today),
            var status => leads.Where(lead => lead.Status == status),
        };
        if (wish.Owner is { } owner)
            leads = leads.OwnedBy(owner);
        if (wish.Phase is { } phase)
            leads = leads.Where(lead => lead.Phase == phase);
        if (wish.Segment is { Industry: var industry, BusinessModel: var model })
            leads = leads.Where(lead => lead.Segment.Industry == industry && lead.Segment.BusinessModel == model);
        return leads;
    }

    static IQueryable<Lead> After(IQueryable<Lead> leads, LeadWish wish)
    {
        switch (wish.Order)
        {
            case LeadOrder.ExpiresFirst:
                leads = leads.Where(lead => lead.ExpiresOn != null);
                if (wish.After is { ExpiresOn: { } day, Id: var after })
                    leads = leads.Where(lead =>
                        lead.ExpiresOn >= day && (lead.ExpiresOn > day || lead.Id.CompareTo(after) > 0)
                    );
                return leads.OrderBy(lead => lead.ExpiresOn).ThenBy(lead => lead.Id);
            case LeadOrder.LongestInPhase:
                leads = leads.Where(lead => lead.PhaseSince != null);
                if (wish.After is { PhaseSince: { } since, Id: var shown })
                    leads = leads.Where(lead =>
                        lead.PhaseSince >= since && (lead.PhaseSince > since || lead.Id.CompareTo(shown) > 0)
                    );
                return leads.OrderBy(lead => lead.PhaseSince).ThenBy(lead => lead.Id);
            case LeadOrder.WorthMost:
                if (wish.After is { ValueMinorUnits: var units, Id: var least })
                {
                    var value = units ?? -1;
                    leads = leads.Where(lead =>
                        (lead.ValueMinorUnits ?? -1) < value
                        || ((lead.ValueMinorUnits ?? -1) == value && lead.Id.CompareTo(least) < 0)
                    );
                }
                return leads.OrderByDescending(lead => lead.ValueMinorUnits ?? -1).ThenByDescending(lead => lead.Id);
            default:
                if (wish.After is { Id: var oldest })
                    leads = leads.Where(lead => lead.Id.CompareTo(oldest) < 0);
                return leads.OrderByDescending(lead => lead.Id);
        }
    }

    // A join does not keep the order of what it joins.
    static List<LeadRow> InOrder(List<LeadRow> rows, LeadOrder order) =>
        order switch
        {
            LeadOrder.ExpiresFirst => [.. rows.OrderBy(row => row.ExpiresOn).ThenBy(row => row.Id.Value)],
            LeadOrder.LongestInPhase => [.. rows.OrderBy(row => row.PhaseSince).ThenBy(row => row.Id.Value)],
            LeadOrder.WorthMost =>
            [
                .. rows.OrderByDescending(row => row.ValueMinorUnits ?? -1).ThenByDescending(row => row.Id.Value),
            ],
            _ => [.. rows.OrderByDescending(row => row.Id.Value)],
        };
}
