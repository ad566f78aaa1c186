namespace Leadwerk.Domain.Contacts;

/// <summary>A person of a company.</summary>
public sealed partial class Person
{
    Person() { }

    /// <summary>Names the person.</summary>
    public PersonId Id { get; private set; }

    /// <summary>Whose person it is.</summary>
    public CompanyId Company { get; private set; }

    /// <summary>First and last name, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The name folded for searching.</summary>
    public string SearchName { get; private set; } = null!;

    /// <summary>Role in the company, up to 200 characters.</summary>
    public string? Role { get; private set; }

    /// <summary>Mail address, up to 254 characters.</summary>
    public string? Mail { get; private set; }

    /// <summary>The address in lower case, by which it is found.</summary>
    public string? MailKey { get; private set; }

    /// <summary>Telephone number as it was written, up to 50 characters.</summary>
    public string? Phone { get; private set; }

    /// <summary>The number in international digits.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>
    /// The record of the same person that stayed; nothing is written down for this one any more. It goes on being known
    /// by its name, address and number.
    /// </summary>
    public PersonId? MergedInto { get; private set; }

    /// <summary>The import that brought them.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>When the person was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Since when they are not to be spoken with any more, because they left or were written down by mistake, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When the personal data were replaced by a tombstone (Art. 17 GDPR), UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
