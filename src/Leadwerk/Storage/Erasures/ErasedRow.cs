namespace Leadwerk.Storage.Erasures;

/// <summary>A row that lost its words.</summary>
/// <param name="Id">The row; its lead, where it has no id of its own.</param>
/// <param name="Columns">The columns that held them.</param>
/// <param name="Table">The table that it stands in.</param>
sealed record ErasedRow(Guid Id, IReadOnlyList<string> Columns, string Table);
