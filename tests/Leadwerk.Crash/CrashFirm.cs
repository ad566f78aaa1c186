using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Crash;

/// <summary>The firm whose reps are interrupted: one rep with room for all, the usual plans, and leads that wait.</summary>
sealed record CrashFirm(User Rep, PhasePlan Plan, EscalationPlan Escalation, ExpiryRule Rule)
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly Segment Segment = new("Maschinenbau", "Projektgeschäft");

    const int Room = 10_000;

    public Stamp Now => new(Rep.Id, DateTime.UtcNow, Berlin);

    /// <summary>Founds the firm in a store that is empty and up to date.</summary>
    /// <param name="store">The store.</param>
    /// <param name="waiting">Leads that wait for a rep.</param>
    public static async Task Found(Store store, int waiting)
    {
        var rep = ((UserResult.Kept)User.Add("Rita Rep", "rita@example.org", Role.Rep)).User;
        rep.SetCapacity(Room);
        var firm = new CrashFirm(
            rep,
            ((PlanResult.Made)PhasePlan.Create(Draft(), new Stamp(rep.Id, DateTime.UtcNow, Berlin))).Plan,
            ((EscalationResult.Made)EscalationPlan.Create(DefaultEscalationPlan.Draft())).Plan,
            ((ExpiryRuleResult.Made)ExpiryRule.Create(null, 90, new LocalText("Drei Monate", "Three months"))).Rule
        );
        await using var db = store.Open().As("crash", "found");
        db.AddRange(firm.Rep, firm.Plan, firm.Escalation, firm.Rule);
        for (var n = 0; n < waiting; n++)
            db.AddRange(firm.NewLead($"found-{n}"));
        await db.SaveChangesAsync();
    }

    public static async Task<CrashFirm> Known(LeadwerkDb db) =>
        new(
            await db.Users.SingleAsync(),
            await db.PhasePlans.SingleAsync(),
            await db.EscalationPlans.SingleAsync(),
            await db.ExpiryRules.SingleAsync()
        );

    /// <summary>A ripe lead of a company of its own.</summary>
    /// <param name="token">Stands in its first evidence.</param>
    /// <returns>The lead and its company.</returns>
    public object[] NewLead(string token)
    {
        var company = ((ContactResult<Company>.Kept)Company.Record(new CompanyData($"Firma {token}"), Now)).Value;
        var started = (StartResult.Started)
            Lead.Start(
                new NewLead
                {
                    Plan = Plan,
                    Company = company,
                    Segment = Segment,
                    Rule = Rule,
                    Evidence = [Act(0, token)],
                },
                Now
            );
        return [company, started.Lead];
    }

    // Every phase but the order is reached by an act alone: what is interrupted here is the saving, not the selling.
    static PlanDraft Draft()
    {
        var usual = DefaultPhasePlan.Draft();
        CriterionDraft act = new(new("Was hat der Kunde getan?", "What did the customer do?"), EvidenceKinds.Act);
        return usual with
        {
            Phases = [.. usual.Phases.SkipLast(1).Select(phase => phase with { Criteria = [act] }), usual.Phases[^1]],
        };
    }

    /// <summary>What somebody did, as the first criterion of a phase wants it.</summary>
    public NewEvidence Act(int phase, string token) =>
        new(Plan.Phases[phase].Criteria[0].Id, new EvidenceContent.Act(token, "Formular"), Now.Today);

    public NextStep Step(string token, int days) => new(token, Now.Today.AddDays(days));
}
