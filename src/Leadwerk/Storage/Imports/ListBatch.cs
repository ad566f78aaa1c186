using Leadwerk.Domain;

namespace Leadwerk.Storage.Imports;

/// <summary>The leads of an import that were written in one transaction: all of them began at this moment.</summary>
sealed class ListBatch
{
    /// <summary>Names the batch; its entry in the journal has the same subject.</summary>
    public required Guid Id { get; init; }

    /// <summary>The import.</summary>
    public required ImportId Import { get; init; }

    /// <summary>The moment of all its facts, UTC; once in an import.</summary>
    public required DateTime RecordedAt { get; init; }
}
