namespace Leadwerk.Domain.Contacts;

/// <summary>We no longer contact this person or company; only they can lift it, by contacting us.</summary>
public sealed partial class ContactBan
{
    ContactBan() { }

    /// <summary>Names the ban.</summary>
    public BanId Id { get; private set; }

    /// <summary>The company that it holds for; null where it holds for a person.</summary>
    public CompanyId? Company { get; private set; }

    /// <summary>The person that it holds for; null where it holds for a whole company.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>The words with which it was declared, 1 to 4,000 characters.</summary>
    public string Wording { get; private set; } = null!;

    /// <summary>The company's day on which it began.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId RecordedBy { get; private set; }

    /// <summary>When it was lifted, UTC; null while it holds.</summary>
    public DateTime? LiftedAt { get; private set; }

    /// <summary>The contact of theirs that lifted it.</summary>
    public InboundContactId? LiftedBy { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
