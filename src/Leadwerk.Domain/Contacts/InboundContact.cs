namespace Leadwerk.Domain.Contacts;

/// <summary>They contacted us. Only this lifts a ban, and lets a new lead begin within the cooling time.</summary>
public sealed partial class InboundContact
{
    InboundContact() { }

    /// <summary>Names the contact.</summary>
    public InboundContactId Id { get; private set; }

    /// <summary>Who contacted us.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Their company.</summary>
    public CompanyId Company { get; private set; }

    /// <summary>How.</summary>
    public InboundKind Kind { get; private set; }

    /// <summary>The day on which they did.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What they said or wrote, 1 to 4,000 characters.</summary>
    public string Said { get; private set; } = null!;

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId RecordedBy { get; private set; }

    /// <summary>When the mail address of a form was confirmed, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The lead that began with it; one contact begins one lead.</summary>
    public LeadId? Began { get; private set; }

    /// <summary>When personal data in it were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
