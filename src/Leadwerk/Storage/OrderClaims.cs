using Leadwerk.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage;

/// <summary>
/// The columns with which a lead claims an order. The database looks for the document at the moment of the claim, so
/// they are written after the evidence that proves them, and taken back before evidence falls.
/// </summary>
sealed class OrderClaims
{
    /// <summary>Properties of a lead.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Lead.Phase), nameof(Lead.Outcome), nameof(Lead.OrderedOn), nameof(Lead.EndedOn)];

    readonly LeadwerkDb db;
    readonly List<EntityEntry<Lead>> falling = [];
    readonly List<(EntityEntry<Lead> Lead, object?[] Claim)> rising = [];

    public OrderClaims(LeadwerkDb db)
    {
        this.db = db;
        foreach (var lead in db.ChangeTracker.Entries<Lead>())
        {
            var ordered = lead.Property(entity => entity.OrderedOn);
            var before = lead.State == EntityState.Added ? null : ordered.OriginalValue;
            if (
                lead.State is not (EntityState.Added or EntityState.Modified)
                || before is null == ordered.CurrentValue is null
            )
                continue;
            if (before is null)
                rising.Add((lead, [.. Columns.Select(column => lead.Property(column).CurrentValue)]));
            else
                falling.Add(lead);
        }
    }

    /// <summary>Before the facts: those whose order is no longer proven say so first.</summary>
    public async Task TakeBack(CancellationToken cancel)
    {
        foreach (var lead in falling)
            await Write(lead.Entity, cancel);
    }

    /// <summary>Before the facts: those whose order is about to be proven do not claim it yet.</summary>
    public void SetAside()
    {
        foreach (var (lead, _) in rising)
        foreach (var column in Columns)
        {
            var property = lead.Property(column);
            property.CurrentValue = lead.State == EntityState.Added ? null : property.OriginalValue;
        }
    }

    /// <summary>Whatever happened to the facts: the leads in memory are again what the domain made of them.</summary>
    public void Restore()
    {
        foreach (var (lead, claim) in rising)
        foreach (var (column, value) in Columns.Zip(claim))
            lead.Property(column).CurrentValue = value;
    }

    /// <summary>After the facts: now the document is there.</summary>
    public async Task Make(CancellationToken cancel)
    {
        foreach (var (lead, _) in rising)
            await Write(lead.Entity, cancel);
    }

    Task<int> Write(Lead lead, CancellationToken cancel) =>
        db
            .Leads.Where(row => row.Id == lead.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(column => column.Phase, lead.Phase)
                        .SetProperty(column => column.Outcome, lead.Outcome)
                        .SetProperty(column => column.OrderedOn, lead.OrderedOn)
                        .SetProperty(column => column.EndedOn, lead.EndedOn),
                cancel
            );
}
