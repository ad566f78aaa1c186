namespace Leadwerk.Storage.Journal;

/// <summary>One changed row, or one event: who, when, what, before and after. Written once, never changed.</summary>
/// <remarks>
/// The chain covers <see cref="Digest"/>, not the payload itself. Payload and salt can therefore be erased for ever
/// while order, authors and completeness stay provable.
/// </remarks>
sealed class JournalEntry
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Seq { get; init; }

    /// <summary>The moment of the change, UTC.</summary>
    public required DateTime At { get; init; }

    /// <inheritdoc cref="Attribution.Who"/>
    public required string Who { get; init; }

    /// <inheritdoc cref="Attribution.Action"/>
    public required string Action { get; init; }

    /// <summary>Table of the changed row, or the kind of event.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the changed row.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The lead whose history this belongs to, if any.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Columns before and after, as JSON; null once erased.</summary>
    public required string? Payload { get; init; }

    /// <summary>Random bytes that keep an erased payload from being guessed by its digest; null once erased.</summary>
    public required byte[]? Salt { get; init; }

    /// <summary>SHA-256 of salt and payload.</summary>
    public required byte[] Digest { get; init; }

    /// <summary><see cref="Hash"/> of the entry before; 32 zero bytes before the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>SHA-256 of all of the above but payload and salt.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The erasure that took payload and salt away, if any.</summary>
    public Guid? ErasureId { get; init; }
}
