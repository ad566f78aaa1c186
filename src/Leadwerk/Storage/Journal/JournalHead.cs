namespace Leadwerk.Storage.Journal;

/// <summary>The one row that whoever appends to the journal on PostgreSQL holds until the commit.</summary>
sealed class JournalHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;
}
