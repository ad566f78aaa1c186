using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Ledgers;

/// <summary>The tables of a model, each after those at which it points.</summary>
sealed class LedgerTables : IDisposable
{
    readonly LeadwerkDb db;
    readonly Dictionary<Type, LedgerTable> tables = [];
    readonly HashSet<IEntityType> entered = [];

    public LedgerTables(LeadwerkDb db)
    {
        this.db = db;
        foreach (var kind in db.Model.GetEntityTypes())
            Enter(kind);
    }

    public LedgerTable this[Type kind] => tables[kind];

    void Enter(IEntityType kind)
    {
        if (!entered.Add(kind))
            return;
        foreach (var reference in kind.GetForeignKeys())
            Enter(reference.PrincipalEntityType);
        tables.Add(kind.ClrType, new LedgerTable(db, kind, tables.Count));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
    }
}
