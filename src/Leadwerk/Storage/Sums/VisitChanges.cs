using System.Globalization;
using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage.Sums;

/// <summary>By how much the sums of visits change with the next save.</summary>
sealed class VisitChanges
{
    readonly Dictionary<(PhasePlanId Plan, int Position, string Phase, string Exit), int> changes = [];

    /// <summary>Counts the visits of a lead that is put in past the change tracker.</summary>
    public void Add(Lead lead)
    {
        foreach (var visit in lead.PhaseEntries)
            Count(lead.Plan, visit.Position, visit.Phase, visit.Exit, 1);
    }

    /// <summary>Counts what a context has seen.</summary>
    public void Add(ChangeTracker tracker)
    {
        Dictionary<LeadId, PhasePlanId>? plans = null;
        foreach (var entry in tracker.Entries<PhaseEntry>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            plans ??= tracker.Entries<Lead>().ToDictionary(lead => lead.Entity.Id, lead => lead.Entity.Plan);
            var plan = plans[entry.Property<LeadId>(AggregateMapping.LeadKey).CurrentValue];
            if (entry.State != EntityState.Added)
                Count(
                    plan,
                    entry.Entity.Position,
                    entry.Property(visit => visit.Phase).OriginalValue,
                    entry.Property(visit => visit.Exit).OriginalValue,
                    -1
                );
            if (entry.State != EntityState.Deleted)
                Count(plan, entry.Entity.Position, entry.Entity.Phase, entry.Entity.Exit, 1);
        }
    }

    void Count(PhasePlanId plan, int position, PhaseCode phase, PhaseExit? exit, int by)
    {
        var key = (plan, position, phase.Value, exit?.ToString() ?? VisitSum.Staying);
        changes[key] = changes.GetValueOrDefault(key) + by;
    }

    /// <summary>Nothing of what was counted is to be written.</summary>
    public void Forget() => changes.Clear();

    /// <summary>Writes the changes, whoever else counted in the meantime; one command, none where nothing changed.</summary>
    public async Task Write(LeadwerkDb db, CancellationToken cancel)
    {
        var changed = changes.Where(change => change.Value != 0).ToList();
        if (changed.Count == 0)
            return;
        var sql = new StringBuilder("INSERT INTO visit_sum (plan_id, position, phase, exit, visits) VALUES ");
        var values = new List<object>();
        foreach (var ((plan, position, phase, exit), by) in changed)
        {
            sql.Append(values.Count == 0 ? "(" : ", (");
            foreach (object value in (object[])[plan.Value, position, phase, exit, (long)by])
            {
                sql.Append(CultureInfo.InvariantCulture, $"{(value is Guid ? "" : ", ")}{{{values.Count}}}");
                values.Add(value);
            }
            sql.Append(')');
        }
        sql.Append(" ON CONFLICT (plan_id, position, exit) DO UPDATE SET visits = visit_sum.visits + excluded.visits");
        await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancel);
    }

    /// <summary>The sums are what one look at all visits would say.</summary>
    public static Invariant Invariant { get; } =
        new(
            "visit-sums-are-what-the-visits-say",
            new LocalText(
                "Die Summen der Aufenthalte in den Phasen sind, was die Aufenthalte sagen.",
                "The sums of the visits of phases are what the visits say."
            ),
            $"""
            SELECT plan_id FROM (SELECT plan_id, position, phase, exit, visits FROM visit_sum
                UNION ALL SELECT l.plan_id, p.position, p.phase, COALESCE(p.exit, '{VisitSum.Staying}'), -COUNT(*)
                    FROM phase_entry p JOIN lead l ON l.id = p.lead_id
                    GROUP BY l.plan_id, p.position, p.phase, COALESCE(p.exit, '{VisitSum.Staying}')) AS sums
            GROUP BY plan_id, position, phase, exit HAVING SUM(visits) <> 0
            """
        );
}
