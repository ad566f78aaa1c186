using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Phases;

/// <summary>A recorded fact that answers a criterion. It is never edited or deleted; it can be revoked and is kept.</summary>
public sealed partial class Evidence
{
    Evidence() { }

    /// <summary>Names the fact.</summary>
    public EvidenceId Id { get; private set; }

    /// <summary>The question that it answers.</summary>
    public CriterionId Criterion { get; private set; }

    /// <summary>Recorded here, or taken over from an old list.</summary>
    public EvidenceOrigin Origin { get; private set; }

    /// <summary>The import that brought it; null when it was recorded here.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>The form of the content.</summary>
    public EvidenceForm Form { get; private set; }

    /// <summary>Who acted, spoke with us, or has the role.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>What was done or said, where an estimate comes from, or what an old list claims.</summary>
    public string? Text { get; private set; }

    /// <summary>Where an act was done.</summary>
    public string? Place { get; private set; }

    /// <summary>Number of a document.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Link to a document.</summary>
    public string? Link { get; private set; }

    /// <summary>SHA-256 of the file of a document, 64 hexadecimal digits; null where there is none, or it was erased.</summary>
    public string? FileHash { get; private set; }

    /// <summary>Name of that file, 1 to 200 characters.</summary>
    public string? FileName { get; private set; }

    /// <summary>Length of that file in bytes, 1 to <see cref="AttachedFile.MostBytes"/>.</summary>
    public int? FileBytes { get; private set; }

    /// <summary>Date on the document, or the date that was named.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Amount in minor units of <see cref="AmountCurrency"/>.</summary>
    public long? AmountMinorUnits { get; private set; }

    /// <summary>Currency of the amount.</summary>
    public Currency? AmountCurrency { get; private set; }

    /// <summary>The day on which it happened; for a dated document the date on it.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>When it was recorded, UTC. What was recorded later was not known earlier.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId RecordedBy { get; private set; }

    /// <summary>When a second person confirmed it, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The second person.</summary>
    public UserId? ConfirmedBy { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Who revoked it.</summary>
    public UserId? RevokedBy { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokedFor { get; private set; }

    /// <summary>When the import that brought it was undone, UTC: kept, marked, and out of every count.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When personal data in it were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>True while it was neither revoked nor withdrawn.</summary>
    public bool Stands => RevokedAt is null && WithdrawnAt is null;
}
