namespace Leadwerk.Domain.Contacts;

public sealed partial class Company
{
    const int PhoneLength = 50;

    static readonly LocalText PhoneField = new("Telefon", "Phone");
    static readonly LocalText IndustryField = new("Branche", "Industry");
    static readonly LocalText DomainField = new("Internetadresse", "Web address");

    /// <summary>Writes a company down.</summary>
    /// <param name="data">What we know of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="import">The import that brings it.</param>
    /// <returns>The company, or what is wrong.</returns>
    public static ContactResult<Company> Record(CompanyData data, Stamp stamp, ImportId? import = null) =>
        new Company
        {
            Id = CompanyId.New(),
            RecordedAt = stamp.At,
            Import = import,
        }.Change(data);

    /// <summary>Corrects what we know of it.</summary>
    /// <param name="data">All of it.</param>
    /// <returns>The company, or what is wrong.</returns>
    public ContactResult<Company> Change(CompanyData data)
    {
        if (MergedInto is not null)
            return new ContactResult<Company>.Gone();
        if (Problem(data) is { } problem)
            return new ContactResult<Company>.TextRefused(problem);
        Name = data.Name.Trim();
        SearchName = FoldedName.SearchText(Name);
        DuplicateKey = FoldedName.DuplicateKey(Name);
        Domain = ContactKeys.Domain(data.Domain);
        Phone = data.Phone;
        PhoneKey = ContactKeys.Phone(data.Phone);
        Industry = data.Industry;
        return new ContactResult<Company>.Kept(this);
    }

    static TextRefusal? Problem(CompanyData data) =>
        FreeText.Required(data.Name, FreeText.Name, FreeText.NameLength)
        ?? FreeText.Optional(data.Phone, PhoneField, PhoneLength)
        ?? FreeText.Optional(data.Industry, IndustryField, Segment.MostLetters)
        ?? (
            string.IsNullOrWhiteSpace(data.Domain) || ContactKeys.Domain(data.Domain) is not null
                ? null
                : new TextRefusal(DomainField, TextProblem.WrongForm, 253)
        );
}
