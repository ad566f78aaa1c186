namespace Leadwerk.Domain.Leads;

/// <summary>
/// Something that somebody wants to remember about a lead. A note is no movement: it is not even part of the lead, so
/// that no clock, count or contact can follow from it.
/// </summary>
public sealed partial class Note
{
    Note() { }

    /// <summary>Names the note.</summary>
    public NoteId Id { get; private set; }

    /// <summary>The lead that it is about.</summary>
    public LeadId Lead { get; private set; }

    /// <summary>What it says, 1 to 4,000 characters.</summary>
    public string Text { get; private set; } = null!;

    /// <summary>When it was written, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    public UserId WrittenBy { get; private set; }

    /// <summary>When it was withdrawn, UTC; it is kept and no longer shown.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public UserId? WithdrawnBy { get; private set; }

    /// <summary>When its words were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
