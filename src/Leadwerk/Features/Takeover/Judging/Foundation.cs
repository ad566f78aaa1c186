using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Leadwerk.Storage.Bans;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>What has to stand before the first lead: the plan, the rules, and who brings the list. Made where it is missing.</summary>
sealed class Foundation
{
    /// <summary>Address under which the list itself acts and owns leads without a rep; nobody can sign in with it.</summary>
    public const string ListAddress = "alte-liste@leadwerk.invalid";

    Foundation(User list) => List = list;

    /// <summary>Brings the list, and has the leads for which it names no rep.</summary>
    public User List { get; }

    public PhasePlan Plan { get; private set; } = null!;
    public IReadOnlyList<ExpiryRule> Rules { get; private set; } = [];

    /// <summary>Tells rows apart, as only this store can.</summary>
    public RowContent Content { get; private set; } = null!;

    /// <summary>What is not in the database yet.</summary>
    public List<object> Missing { get; } = [];

    /// <summary>Loads it, or makes what a new company starts with.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sign">Signs for the user who brings the list.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<Foundation> Of(LeadwerkDb db, Func<UserId, Stamp> sign, CancellationToken cancel)
    {
        var known = await db.Users.FirstOrDefaultAsync(user => user.Mail == ListAddress, cancel);
        var foundation = new Foundation(known ?? ListUser());
        if (known is null)
            foundation.Missing.Add(foundation.List);
        foundation.Plan = await foundation.PlanOf(db, sign(foundation.List.Id), cancel);
        foundation.Rules = await foundation.RulesOf(db, cancel);
        foundation.Content = new RowContent(await foundation.KeyOf(db, cancel));
        if (!await db.EscalationPlans.AnyAsync(cancel))
            foundation.Missing.Add(((EscalationResult.Made)EscalationPlan.Create(DefaultEscalationPlan.Draft())).Plan);
        return foundation;
    }

    static User ListUser() => ((UserResult.Kept)User.Add("Alte Liste", ListAddress, Role.Rep)).User;

    async Task<byte[]> KeyOf(LeadwerkDb db, CancellationToken cancel)
    {
        if (await db.Secrets.FindAsync([StoreSecret.OfRows], cancel) is { } known)
            return known.Value;
        var made = StoreSecret.New(StoreSecret.OfRows);
        Missing.Add(made);
        return made.Value;
    }

    async Task<PhasePlan> PlanOf(LeadwerkDb db, Stamp stamp, CancellationToken cancel)
    {
        // The offering that was made first is the company's own; others are imported once there is a wish for it.
        var newest = await db
            .PhasePlans.AsNoTracking()
            .OrderByDescending(plan => plan.Number)
            .ThenBy(plan => plan.MadeAt)
            .ToListAsync(cancel);
        var first = newest.MinBy(plan => (plan.Number, plan.MadeAt));
        if (newest.Find(plan => plan.Offering == first!.Offering) is { } plan)
            return plan;
        var made = ((PlanResult.Made)PhasePlan.Create(DefaultPhasePlan.Draft(), stamp)).Plan;
        Missing.Add(made);
        return made;
    }

    async Task<IReadOnlyList<ExpiryRule>> RulesOf(LeadwerkDb db, CancellationToken cancel)
    {
        var known = await db.ExpiryRules.AsNoTracking().ToListAsync(cancel);
        if (known.Exists(rule => rule.Segment is null))
            return known;
        var made = DefaultExpiryRules
            .All.Where(proposal => known.TrueForAll(rule => rule.Segment != proposal.Segment))
            .Select(proposal => ExpiryRule.Create(proposal.Segment, proposal.Days, proposal.Reasoning))
            .Select(result => ((ExpiryRuleResult.Made)result).Rule)
            .ToArray();
        Missing.AddRange(made);
        return [.. known, .. made];
    }
}
