using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Web;

/// <summary>Records that look alike and are two: whoever compared them says so once, and can take it back.</summary>
public sealed class TellingApartTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_companies_are_no_more_listed_and_a_third_is_compared_with_the_other(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (second, third) = (Alike(site, "Mueller Anlagen"), Alike(site, "Müller Anlagen KG"));
        await site.Firm.Save("add-companies", second, third);
        using var head = await site.Visit(Role.HeadOfSales);
        Assert.Equal(2, Pairs(await head.Get("/companies/duplicates")));

        foreach (var other in (Company[])[second, third])
        {
            var page = await head.Get($"/companies/{other.Id.Value}/merge/{site.Firm.Company.Id.Value}");
            Assert.Contains("Nicht dieselbe Firma", page.Text, StringComparison.Ordinal);
            Assert.Equal("Als zwei Firmen vermerkt.", (await head.Send("apart")).Said);
        }

        // The two that nobody compared yet.
        var left = await head.Get("/companies/duplicates");
        Assert.Equal((1, 2), (Pairs(left), Noted(left)));
        Compares(left, $"{second.Id.Value}", $"{third.Id.Value}");
        await site.Store.IsSound(site.Firm.Now.Today);

        await head.Get($"/companies/{site.Firm.Company.Id.Value}/merge/{second.Id.Value}");
        Assert.Equal("Der Vermerk ist zurückgenommen.", (await head.Send("apart")).Said);
        left = await head.Get("/companies/duplicates");
        Assert.Equal(1, Noted(left));
        Compares(left, $"{site.Firm.Company.Id.Value}", $"{second.Id.Value}");

        // Whoever finds out later that they are one needs no detour.
        await head.Get($"/companies/{site.Firm.Company.Id.Value}/merge/{third.Id.Value}");
        Assert.StartsWith("Zusammengeführt: 0 Leads", (await head.Send("merge")).Said, StringComparison.Ordinal);
        Assert.Equal(0L, Convert.ToInt64(await site.Store.Ask("SELECT count(*) FROM companies_apart"), null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_people_of_one_name_are_no_more_proposed_until_the_note_is_taken_back(Engine engine)
    {
        await using var site = await Site.Open(engine);
        var (second, third) = (
            DuplicateRecords.Of(site.Firm, "Xaver Oeztuerk", "junior@example.org"),
            DuplicateRecords.Of(site.Firm, "Xaver Öztürk", "senior@example.org")
        );
        await site.Firm.Save("add-people", second, third);
        using var head = await site.Visit(Role.HeadOfSales);
        var home = $"/companies/{site.Firm.Company.Id.Value}";
        Assert.Equal(2, Pairs(await head.Get(home)));

        foreach (var other in (Person[])[second, third])
        {
            await head.Get($"{home}/people/{other.Id.Value}/merge/{site.Firm.Person.Id.Value}");
            var said = await head.Send("apart");
            Assert.Equal(("Als zwei Personen vermerkt.", home), (said.Said, said.Path));
        }

        var page = await head.Get(home);
        Assert.Equal((1, 2), (Pairs(page), Noted(page)));
        Compares(page, $"{second.Id.Value}", $"{third.Id.Value}");

        await head.Get($"{home}/people/{site.Firm.Person.Id.Value}/merge/{second.Id.Value}");
        page = await head.Send("apart");
        Assert.Equal("Der Vermerk ist zurückgenommen.", page.Said);
        Assert.Equal(1, Noted(page));
        Compares(page, $"{site.Firm.Person.Id.Value}", $"{second.Id.Value}");
        await site.Store.IsSound(site.Firm.Now.Today);
    }

    static Company Alike(Site site, string name) =>
        Assert.IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData(name), site.Firm.Now)).Value;

    /// <summary>Pairs that may be one.</summary>
    static int Pairs(SeenPage page) => page.Document.QuerySelectorAll(":not(details) > .hits > .pair").Length;

    /// <summary>Pairs that were told apart.</summary>
    static int Noted(SeenPage page) => page.Document.QuerySelectorAll("details.apart .pair").Length;

    static void Compares(SeenPage page, string one, string other) =>
        Assert.Contains(
            page.Document.QuerySelectorAll(":not(details) > .hits > .pair a.button"),
            link => link.GetAttribute("href") is { } to && to.Contains(one, Ordinal) && to.Contains(other, Ordinal)
        );

    const StringComparison Ordinal = StringComparison.Ordinal;
}
