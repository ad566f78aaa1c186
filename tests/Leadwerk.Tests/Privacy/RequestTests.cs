using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Privacy;

/// <summary>What a person can ask for, on the pages, as somebody who answers it sees them.</summary>
public class RequestTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<(Office Office, SampleFirm Firm, Person Person)> Asked(Engine? engine = null)
    {
        var (office, firm) = await Office.WithFirm(engine);
        var (_, person, _) = await SpokenPerson.In(office.Store, firm);
        return (office, firm, person);
    }

    [Theory]
    [InlineData("kanarienvogel")]
    [InlineData("Kanarienvogl")]
    [InlineData("KANARIENVOGEL@EXAMPLE.ORG")]
    [InlineData("089 / 47 11 47")]
    public async Task A_person_is_found_by_name_mail_or_number(string typed)
    {
        var (office, _, person) = await Asked();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var page = await browser.Get($"/privacy?q={Uri.EscapeDataString(typed)}");
        var link = Assert.Single(page.Page.QuerySelectorAll(".hits a"));
        Assert.Equal($"/privacy/people/{person.Id.Value}", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Somebody_of_a_merged_company_who_left_is_found_too()
    {
        var (office, _, person) = await Asked();
        await using var closing = office;
        await using (var db = office.Store.Open("withdraw"))
        {
            (await db.People.SingleAsync(one => one.Id == person.Id, Cancel)).Withdraw(
                new(Domain.UserId.New(), office.Store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.Utc)
            );
            await db.SaveChangesAsync(Cancel);
        }
        using var browser = await office.SignedIn(Role.HeadOfSales);
        Assert.Contains("arbeitet dort nicht mehr", (await browser.Get("/privacy?q=Kanarienvogel")).Text);
    }

    [Theory]
    [InlineData("de", "Auskunft nach Art. 15 DSGVO", "Ihre Rechte")]
    [InlineData("en", "Information under Art. 15 GDPR", "Your rights")]
    public async Task The_information_says_everything_that_is_stored_and_nothing_of_others(
        string language,
        string title,
        string rights
    )
    {
        var (office, firm, person) = await Asked();
        await using var closing = office;
        await firm.Save("start", firm.Active(), firm.Known("Jemand Anderes"));
        using var browser = await office.SignedIn(Role.Administrator);
        var file = await Asks(browser, person, "information", language);
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(file.Body));
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(rights, text, StringComparison.Ordinal);
        foreach (
            var said in SpokenPerson
                .Words.Append(person.Name)
                .Append(person.Mail!)
                .Append(person.Phone!)
                .Append(person.Role!)
        )
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Öztürk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jemand Anderes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rita Rep", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("give-information privacy_request", await office.Journal(), StringComparison.Ordinal);
        // That it was given is part of what the next one says.
        var again = WebUtility.HtmlDecode(
            Encoding.UTF8.GetString((await Asks(browser, person, "information", "de")).Body)
        );
        Assert.Contains("Antwort auf eine Anfrage", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_the_same_for_programs()
    {
        var (office, _, person) = await Asked();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.HeadOfSales);
        var file = await Asks(browser, person, "export", "de");
        using var zip = new ZipArchive(new MemoryStream(file.Body));
        Assert.Equal(["data.json", "person.csv", "items.csv"], zip.Entries.Select(entry => entry.Name));
        using var json = await JsonDocument.ParseAsync(zip.GetEntry("data.json")!.Open(), cancellationToken: Cancel);
        Assert.Equal(person.Mail, json.RootElement.GetProperty("person").GetProperty("mail").GetString());
        var words = string.Join(
            '\n',
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("words").GetString())
        );
        using var reader = new StreamReader(zip.GetEntry("items.csv")!.Open());
        var sheet = await reader.ReadToEndAsync(Cancel);
        foreach (var said in SpokenPerson.Words)
        {
            Assert.Contains(said, words, StringComparison.Ordinal);
            Assert.Contains(said, sheet, StringComparison.Ordinal);
        }
        using var fields = new StreamReader(zip.GetEntry("person.csv")!.Open());
        Assert.Contains("\"'+49 89 471147\"", await fields.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_erasure_is_shown_first_asks_twice_and_leaves_no_byte(Engine engine)
    {
        var (office, _, person) = await Asked(engine);
        await using var closing = office;
        var uploads = Path.Combine(office.Store.Folder, "uploads", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(uploads);
        await File.WriteAllTextAsync(
            Path.Combine(uploads, "list.csv"),
            $"name\r\n{person.Name}",
            Encoding.Unicode,
            Cancel
        );
        using var browser = await office.SignedIn(Role.Administrator);
        var path = $"/privacy/people/{person.Id.Value}/erasure";
        var page = await browser.Get(path);
        Assert.Contains("E-Mails", page.Text);
        Assert.Contains("Die Kontaktsperre bleibt", page.Text);
        Assert.NotEmpty(Traces(office.Store));
        Assert.Equal(0, await Erasures(office.Store));

        var careless = await browser.Submit(path, "erasure", ("Entry.Password", Office.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, careless.Status);
        var stranger = await browser.Submit(path, "erasure", ("Entry.Checked", "true"), ("Entry.Password", "falsch"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.Status);
        Assert.Equal(0, await Erasures(office.Store));

        var done = await browser.Submit(
            path,
            "erasure",
            ("Entry.Checked", "true"),
            ("Entry.Password", Office.Password)
        );
        Assert.Equal($"/privacy/people/{person.Id.Value}", done.Location);
        var receipt = await browser.Get(done.Location!);
        Assert.Contains("alle Worte dieser Person ersetzt", receipt.Text);
        Assert.Empty(Traces(office.Store));
        Assert.False(Directory.Exists(uploads));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
        Assert.Empty(receipt.Page.QuerySelectorAll("form[action$=information]"));
        Assert.Contains("Niemand gefunden", (await browser.Get("/privacy?q=Kanarienvogel")).Text);
    }

    [Fact]
    public async Task Whoever_may_not_answer_sees_nobody()
    {
        var (office, _, person) = await Asked();
        await using var closing = office;
        foreach (var role in (Role[])[Role.Rep, Role.Marketing, Role.Reader])
        {
            using var browser = await office.SignedIn(role);
            foreach (var what in (string[])["", "/erasure"])
            {
                var page = await browser.Get($"/privacy/people/{person.Id.Value}{what}");
                Assert.NotEqual(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain(SpokenPerson.Canary, page.Text, StringComparison.Ordinal);
            }
        }
    }

    static Task<Answer> Asks(Browser browser, Person person, string what, string language) =>
        browser.Submit(
            $"/privacy/people/{person.Id.Value}",
            $"/privacy/people/{person.Id.Value}/{what}",
            ("lang", language)
        );

    static async Task<long> Erasures(TestStore store) =>
        Convert.ToInt64(await store.Ask("SELECT COUNT(*) FROM erasure"), null);

    static List<string> Traces(TestStore store) =>
        [.. Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories).Where(Holds)];

    static bool Holds(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return ((string[])[SpokenPerson.Canary, "kanarienvogel", "471147"]).Any(word =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
        );
    }
}
