namespace Leadwerk.Domain.Contacts;

public sealed partial class Person
{
    /// <summary>Characters of a mail address.</summary>
    public const int MailLength = 254;

    const int PhoneLength = 50;

    static readonly LocalText RoleField = new("Funktion", "Role");
    static readonly LocalText MailField = new("E-Mail", "Mail");
    static readonly LocalText PhoneField = new("Telefon", "Phone");

    /// <summary>Writes a person down.</summary>
    /// <param name="company">Whose person it is.</param>
    /// <param name="data">What we know of them.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="import">The import that brings them.</param>
    /// <returns>The person, or what is wrong.</returns>
    public static ContactResult<Person> Record(
        Company company,
        PersonData data,
        Stamp stamp,
        ImportId? import = null
    ) =>
        company.MergedInto is not null
            ? new ContactResult<Person>.Gone()
            : new Person
            {
                Id = PersonId.New(),
                Company = company.Id,
                RecordedAt = stamp.At,
                Import = import,
            }.Change(data);

    /// <summary>Corrects what we know of them.</summary>
    /// <param name="data">All of it.</param>
    /// <returns>The person, or what is wrong; gone where they were erased or merged.</returns>
    public ContactResult<Person> Change(PersonData data)
    {
        if (IsGone)
            return new ContactResult<Person>.Gone();
        if (Problem(data) is { } problem)
            return new ContactResult<Person>.TextRefused(problem);
        Name = data.Name.Trim();
        SearchName = FoldedName.SearchText(Name);
        Role = data.Role;
        Mail = string.IsNullOrWhiteSpace(data.Mail) ? null : data.Mail.Trim();
        if (MailKey != ContactKeys.Mail(Mail))
            ForgetMailRefusal();
        MailKey = ContactKeys.Mail(Mail);
        Phone = data.Phone;
        PhoneKey = ContactKeys.Phone(data.Phone);
        return new ContactResult<Person>.Kept(this);
    }

    /// <summary>
    /// They left the company, or were written down by mistake: offered no more, and kept, because evidence names them.
    /// </summary>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The person; gone where they were erased or merged.</returns>
    public ContactResult<Person> Withdraw(Stamp stamp)
    {
        if (IsGone)
            return new ContactResult<Person>.Gone();
        WithdrawnAt ??= stamp.At;
        return new ContactResult<Person>.Kept(this);
    }

    /// <summary>They can be spoken with again.</summary>
    /// <returns>The person; gone where they were erased or merged.</returns>
    public ContactResult<Person> TakeBack()
    {
        if (IsGone)
            return new ContactResult<Person>.Gone();
        WithdrawnAt = null;
        return new ContactResult<Person>.Kept(this);
    }

    /// <summary>True while their data are there and they work at the company; a merged record is nobody of its own.</summary>
    public bool IsThere => !IsGone && WithdrawnAt is null;

    /// <summary>True where nothing is written down for this record any more: it was erased, or merged into another.</summary>
    public bool IsGone => ErasedAt is not null || MergedInto is not null;

    static TextRefusal? Problem(PersonData data) =>
        FreeText.Required(data.Name, FreeText.Name, FreeText.NameLength)
        ?? FreeText.Optional(data.Role, RoleField, FreeText.NameLength)
        ?? FreeText.Optional(data.Phone, PhoneField, PhoneLength)
        ?? (
            string.IsNullOrWhiteSpace(data.Mail) || ContactKeys.IsMail(data.Mail.Trim())
                ? null
                : new TextRefusal(MailField, TextProblem.WrongForm, MailLength)
        );

    /// <summary>Replaces the personal data by a tombstone (Art. 17 GDPR). The id stays, so that every count stays.</summary>
    /// <param name="stamp">Who and when.</param>
    /// <returns>False when that was done before.</returns>
    public bool Erase(Stamp stamp)
    {
        if (ErasedAt is not null)
            return false;
        (Name, SearchName) = (Tombstone.Text, "");
        (Role, Mail, MailKey, Phone, PhoneKey) = (null, null, null, null, null);
        ForgetMailRefusal();
        ErasedAt = stamp.At;
        return true;
    }

    /// <summary>Whether another record is, by its name or mail address, of the same person.</summary>
    /// <param name="other">A record of the same company.</param>
    /// <returns>False also where the data of one of them were erased.</returns>
    public bool IsSameAs(Person other) =>
        ErasedAt is null
        && other.ErasedAt is null
        && (
            FoldedName.Spelled(Name) == FoldedName.Spelled(other.Name)
            || (MailKey is not null && MailKey == other.MailKey)
        );

    internal void MoveTo(Company company) => Company = company.Id;
}
