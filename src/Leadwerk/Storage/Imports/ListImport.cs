using Leadwerk.Domain;

namespace Leadwerk.Storage.Imports;

/// <summary>One taking over of an old list: what was chosen for it, and how far it is.</summary>
sealed class ListImport
{
    /// <summary>Names the import.</summary>
    public required ImportId Id { get; init; }

    /// <summary>Name of the list: ids of rows mean the same row in every import of one source.</summary>
    public required string Source { get; init; }

    /// <summary>Names of the files, without their folders.</summary>
    public required string Files { get; init; }

    /// <summary>SHA-256 of what the rows say and what was chosen: the same content goes on where it was interrupted.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The relief for the whole import, 0 to 60 days.</summary>
    public required int GraceDays { get; init; }

    /// <summary>Rows that the files have.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that are decided, in their order.</summary>
    public int RowsDone { get; set; }

    /// <summary>Leads that it brought.</summary>
    public int Leads { get; set; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When the last row was decided, UTC; null while rows are left.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>When it was undone, UTC.</summary>
    public DateTime? UndoneAt { get; set; }
}
