using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Ledgers;

/// <summary>The tables of a model, each after those at which it points.</summary>
sealed class LedgerTables
{
    readonly Dictionary<Type, LedgerTable> tables = [];
    readonly HashSet<IEntityType> entered = [];

    public LedgerTables(IModel model)
    {
        foreach (var kind in model.GetEntityTypes())
            Enter(kind);
    }

    public LedgerTable this[Type kind] => tables[kind];

    void Enter(IEntityType kind)
    {
        if (!entered.Add(kind))
            return;
        foreach (var reference in kind.GetForeignKeys())
            Enter(reference.PrincipalEntityType);
        tables.Add(kind.ClrType, new LedgerTable(kind, tables.Count));
    }
}
