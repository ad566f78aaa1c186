namespace Leadwerk.Domain.Contacts;

/// <summary>A company that could order.</summary>
public sealed partial class Company
{
    Company() { }

    /// <summary>Names the company.</summary>
    public CompanyId Id { get; private set; }

    /// <summary>As it writes itself, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The name folded for searching: finds Müller by Mueller, Muller and Müller.</summary>
    public string SearchName { get; private set; } = null!;

    /// <summary>The name without case, umlauts and legal form: equal for likely duplicates.</summary>
    public string DuplicateKey { get; private set; } = null!;

    /// <summary>Internet domain in lower case without "www.".</summary>
    public string? Domain { get; private set; }

    /// <summary>Telephone number as it was written.</summary>
    public string? Phone { get; private set; }

    /// <summary>The number in international digits, equal however it was written.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>Industry, 1 to 80 characters.</summary>
    public string? Industry { get; private set; }

    /// <summary>The import that brought it.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>The company that this one was merged into; nothing hangs on this one any more.</summary>
    public CompanyId? MergedInto { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
