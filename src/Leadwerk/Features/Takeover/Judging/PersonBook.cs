using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage.Bans;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>The people of a list: the same mail address, number or name within a company is the same person.</summary>
sealed class PersonBook(ImportId import)
{
    const int RoleLength = 200;
    const int PhoneLength = 50;

    readonly Dictionary<CompanyId, List<Person>> people = [];
    BanList bans = BanList.None;
    IReadOnlyList<Person> banned = [];
    ErasedBans erased = ErasedBans.None;

    /// <summary>Cells that are none of what their column holds; the rest of their rows is taken.</summary>
    public List<DroppedCell> Dropped { get; } = [];

    /// <summary>Takes in what the database knows of the companies of the next batch.</summary>
    public void Enter(BatchFacts facts)
    {
        (bans, banned, erased) = (new BanList(facts.Bans), facts.BannedPeople, facts.ErasedBans);
        foreach (var company in facts.People)
            people.TryAdd(company.Key, [.. company]);
    }

    /// <summary>The person whom a row names; made where the company has none like that.</summary>
    /// <param name="row">The row.</param>
    /// <param name="company">The company of the row.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>
    /// Null where it names nobody, where the words cannot be kept, and where a ban holds for the company: of those no
    /// address is taken in.
    /// </returns>
    public Person? Of(OldRow row, Company company, Stamp stamp)
    {
        var contact = row.Contact;
        if ((contact.Person ?? contact.Mail ?? contact.Phone) is not { } name)
            return null;
        if (Known(company.Id, contact) is { } found)
            return found;
        if (bans.On(company.Id) is not null || IsBanned(contact))
            return null;
        var data = new PersonData(
            name,
            Kept(row, "role", contact.Role, contact.Role is { Length: <= RoleLength }),
            Kept(row, "mail", contact.Mail?.Trim(), contact.Mail is { } mail && ContactKeys.IsMail(mail.Trim())),
            Kept(row, "phone", contact.Phone, contact.Phone is { Length: <= PhoneLength })
        );
        return Person.Record(company, data, stamp, import) is ContactResult<Person>.Kept { Value: var made }
            ? made
            : null;
    }

    /// <summary>A record that was merged leads to the one that stayed.</summary>
    Person? Known(CompanyId company, OldContact contact)
    {
        var known = people.GetValueOrDefault(company);
        var same =
            known?.Find(person => person.MergedInto is null && IsSame(person, contact))
            ?? known?.Find(person => IsSame(person, contact));
        return same?.MergedInto is { } stays ? known!.Find(person => person.Id == stays) : same;
    }

    /// <summary>Keeps the person of a row that is taken over.</summary>
    /// <returns>True when the person is in no database yet.</returns>
    public bool Keep(Person person)
    {
        if (!people.TryGetValue(person.Company, out var known))
            people[person.Company] = known = [];
        if (known.Contains(person))
            return false;
        known.Add(person);
        return true;
    }

    /// <summary>Whether a ban holds for the person whom a row names, at whichever company they were known.</summary>
    public bool IsBanned(OldContact contact) =>
        banned.Any(person => HasMailOf(person, contact) || HasPhoneOf(person, contact))
        || erased.HoldFor(
            contact.Person,
            contact.Company is { } company ? FoldedName.DuplicateKey(company) : null,
            contact.Mail,
            contact.Phone
        );

    static bool IsSame(Person person, OldContact contact) =>
        contact.Person is { } name && person.SearchName == FoldedName.SearchText(name.Trim())
        || (HasMailOf(person, contact) && (contact.Person is null || !SharedMailbox.Is(contact.Mail!)))
        // A number alone is often that of the whole office.
        || (contact.Person is null && HasPhoneOf(person, contact));

    static bool HasMailOf(Person person, OldContact contact) =>
        person.MailKey is { } key && key == ContactKeys.Mail(contact.Mail);

    static bool HasPhoneOf(Person person, OldContact contact) =>
        person.PhoneKey is { } key && key == ContactKeys.Phone(contact.Phone);

    string? Kept(OldRow row, string field, string? text, bool fits)
    {
        if (text is not null && !fits)
            Dropped.Add(new DroppedCell(row.Number, field, text));
        return fits ? text : null;
    }
}

/// <summary>A cell that was left out.</summary>
/// <param name="Row">Place of the row, from 0.</param>
/// <param name="Field">What it should be: role, mail or phone.</param>
/// <param name="Value">What stands there.</param>
sealed record DroppedCell(int Row, string Field, string Value);
