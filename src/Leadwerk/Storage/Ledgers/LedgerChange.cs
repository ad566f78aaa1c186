using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Journal;

namespace Leadwerk.Storage.Ledgers;

/// <summary>What one save writes of one row.</summary>
/// <param name="Table">Where.</param>
/// <param name="Was">Its columns in the database; null for a new row.</param>
/// <param name="Becomes">Its columns from now on; null for a removed row.</param>
sealed record LedgerChange(LedgerTable Table, object?[]? Was, object?[]? Becomes)
{
    /// <summary>
    /// A row comes after those at which it points, and what makes room before what needs it: a lead has one open
    /// follow-up at a time.
    /// </summary>
    public (int Table, int Kind) Place =>
        (
            Table.Order,
            Becomes is null ? 0
            : Was is not null ? 1
            : 2
        );

    public JournalDraft? Draft => JournalDrafts.Of(Table.Shape, Was, Becomes);

    /// <summary>An order is claimed when the document is there, and taken back before it falls.</summary>
    public (LedgerChange? Before, LedgerChange Now, LedgerChange? After) InOrderOfProof()
    {
        if (Table.Kind != typeof(Lead) || Becomes is null || Claims(Was) == Claims(Becomes))
            return (null, this, null);
        if (Claims(Was))
        {
            var fallen = WithClaimOf(Was!, Becomes);
            return (this with { Becomes = fallen }, this with { Was = fallen }, null);
        }
        var unclaimed = WithClaimOf(Becomes, Was);
        return (null, this with { Becomes = unclaimed }, this with { Was = unclaimed });
    }

    public void Write()
    {
        if (Becomes is null)
            Table.Delete(Was!);
        else if (Was is null)
            Table.Insert(Becomes);
        else
            Table.Update(Was, Becomes);
    }

    bool Claims(object?[]? row) => row?[PlaceOf(nameof(Lead.OrderedOn))] is not null;

    object?[] WithClaimOf(object?[] row, object?[]? other)
    {
        var mixed = (object?[])row.Clone();
        foreach (var place in OrderClaims.Columns.Select(PlaceOf))
            mixed[place] = other?[place];
        return mixed;
    }

    int PlaceOf(string property) => Table.Shape.Columns.First(column => column.Property.Name == property).Place;
}
