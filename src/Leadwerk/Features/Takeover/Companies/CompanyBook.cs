using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>
/// Finds the companies of a list: rows with the same name, domain or number are one company, here too. All rows are
/// looked at before the first is taken over, so that an interrupted import goes on with the same companies.
/// </summary>
sealed class CompanyBook
{
    readonly List<ListedCompany> companies = [];
    readonly Dictionary<string, ListedCompany> byKey = new(StringComparer.Ordinal);
    readonly Dictionary<string, ListedCompany> byDomain = new(StringComparer.Ordinal);
    readonly Dictionary<string, ListedCompany> byPhone = new(StringComparer.Ordinal);
    readonly Dictionary<string, ListedCompany> same = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    CompanyBook() { }

    /// <summary>The companies in the order of the list, each once.</summary>
    public IReadOnlyList<ListedCompany> Companies => companies;

    Task<IReadOnlyList<SimilarPair>> similar = Task.FromResult<IReadOnlyList<SimilarPair>>([]);

    /// <summary>Names that are not equal, and may be the same company all the same. They are looked for while others work; whoever asks too early waits.</summary>
    public IReadOnlyList<SimilarPair> Similar =>
        [.. similar.GetAwaiter().GetResult().Where(pair => pair.Listed.Known is null)];

    /// <summary>Gathers the companies of all rows.</summary>
    /// <param name="rows">The list.</param>
    /// <param name="known">The companies that are here.</param>
    public static CompanyBook Of(IReadOnlyList<OldRow> rows, IReadOnlyList<KnownCompany> known)
    {
        var book = new CompanyBook();
        foreach (var row in rows)
            book.Gather(row);
        book.JoinWithin();
        book.JoinWith(known);
        book.similar = Task.Run(() => SimilarNames.Find(book.companies, known));
        // Only a ban has to be known before the first row is judged.
        if (known.Any(company => company.Banned))
            book.NameTheBanned();
        return book;
    }

    void NameTheBanned()
    {
        foreach (var pair in similar.GetAwaiter().GetResult().Where(pair => pair.Known is { Banned: true }))
            pair.Listed.MaybeBanned ??= pair.Known;
    }

    /// <summary>The company of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Null where the row names none.</returns>
    public ListedCompany? Of(OldRow row) =>
        NameOf(row) is { } name && same.TryGetValue(KeyOf(name), out var company) ? company : null;

    void Gather(OldRow row)
    {
        if (NameOf(row) is not { } name || KeyOf(name) is not { Length: > 0 } key || CompanyWords.IsNone(key))
            return;
        if (!byKey.TryGetValue(key, out var company))
        {
            company = new ListedCompany(name, key);
            companies.Add(company);
            byKey[key] = company;
        }
        company.Domain ??= CompanyWords.OwnDomain(row.Contact);
        company.Phone ??= CompanyWords.Number(row.Contact.CompanyPhone);
        company.Industry ??= SegmentText.Industry(row.Segment);
    }

    void JoinWithin()
    {
        var kept = new List<ListedCompany>();
        foreach (var company in companies)
        {
            var first = Earlier(byDomain, company.Domain) ?? Earlier(byPhone, company.PhoneKey) ?? company;
            same[company.Key] = first;
            if (first == company)
                kept.Add(company);
            first.Domain ??= company.Domain;
            first.Phone ??= company.Phone;
            first.Industry ??= company.Industry;
            Remember(byDomain, first.Domain, first);
            Remember(byPhone, first.PhoneKey, first);
        }
        companies.Clear();
        companies.AddRange(kept);
    }

    static ListedCompany? Earlier(Dictionary<string, ListedCompany> index, string? key) =>
        key is null ? null : index.GetValueOrDefault(key);

    static void Remember(Dictionary<string, ListedCompany> index, string? key, ListedCompany company)
    {
        if (key is not null)
            index.TryAdd(key, company);
    }

    void JoinWith(IReadOnlyList<KnownCompany> known)
    {
        var hereByKey = Index(known, company => company.Key);
        var hereByDomain = Index(known, company => company.Domain);
        var hereByPhone = Index(known, company => company.PhoneKey);
        // A name that joined another by its domain may itself be known here.
        foreach (var (key, company) in same)
            company.Known ??= hereByKey.GetValueOrDefault(key);
        foreach (var company in companies.Where(company => company.Known is null))
            company.Known =
                (company.Domain is { } domain ? hereByDomain.GetValueOrDefault(domain) : null)
                ?? (company.PhoneKey is { } phone ? hereByPhone.GetValueOrDefault(phone) : null);
    }

    // Where two records here have the same key, the one under a ban decides: a ban is kept, whichever is meant.
    static Dictionary<string, KnownCompany> Index(IReadOnlyList<KnownCompany> known, Func<KnownCompany, string?> keyOf)
    {
        var index = new Dictionary<string, KnownCompany>(StringComparer.Ordinal);
        foreach (var company in known)
        {
            if (
                keyOf(company) is { Length: > 0 } key
                && (!index.TryGetValue(key, out var other) || Stricter(company, other))
            )
                index[key] = company;
        }
        return index;
    }

    static bool Stricter(KnownCompany one, KnownCompany other) => one.Banned && !other.Banned;

    static string? NameOf(OldRow row) => row.Contact.Company ?? row.Contact.Person;

    string KeyOf(string name)
    {
        if (!keys.TryGetValue(name, out var key))
            keys[name] = key = FoldedName.DuplicateKey(name);
        return key;
    }
}
