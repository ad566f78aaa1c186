namespace Leadwerk.Storage.Ledgers;

/// <summary>An object that a ledger watches.</summary>
sealed class LedgerRow(LedgerTable table, object one, object? owner)
{
    public LedgerTable Table => table;
    public object One => one;

    /// <summary>Id of the noun that it is a part of.</summary>
    public object? Owner => owner;

    /// <summary>Its columns as they were written last; null where it is in no database yet.</summary>
    public object?[]? Written { get; set; }

    /// <summary>The save that saw it last.</summary>
    public int Seen { get; set; }

    /// <summary>Nothing becomes of it later.</summary>
    public bool IsFinal { get; init; }

    public object?[] Read() => table.Read(one, owner);
}
