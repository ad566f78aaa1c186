using System.Net;
using System.Text;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Pages;

namespace Leadwerk.Tests.Web;

public class RefusedListTests
{
    const string Strange = "xq1;xq2;xq3;Ort\n01.02.2026;Weber e.K.;Rot;Ulm\n02.02.2026;Huber GmbH;Rot;Rottweil\n";

    [Theory]
    [InlineData("de", "„seltsam.csv“", "Anfang: wann der Lead entstand", "Andere Datei nehmen")]
    [InlineData("en", "“seltsam.csv”", "Start: when the lead came up", "Take another file")]
    public async Task A_list_with_unknown_columns_says_what_is_missing_and_what_is_there_in_words_for_the_browser(
        string language,
        string name,
        string missing,
        string other
    )
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        if (language == "en")
            await browser.Submit("/start/list", "/preferences", ("language", "en"));
        var page = await browser.Get(await Upload(browser, "seltsam.csv", Strange));
        Assert.Contains(name, page.Refusal);
        Assert.Contains(missing, page.Page.QuerySelectorAll(".missing li").Select(one => one.TextContent));
        Assert.Equal(
            ["xq1", "xq2", "xq3", "Ort"],
            page.Page.QuerySelectorAll(".present li").Select(one => one.TextContent)
        );
        Assert.Contains(other, page.Page.QuerySelectorAll("button").Select(one => one.TextContent));
        foreach (var foreign in (string[])["--map", "leadwerk import", "list.csv"])
            Assert.DoesNotContain(foreign, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_which_column_is_what_goes_on_with_the_same_file_and_its_report_bears_its_name()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var path = await Upload(browser, "seltsam.csv", Strange);
        var chosen = await browser.Submit(
            path,
            "columns",
            ("Chosen.Columns[0].Column", "xq2"),
            ("Chosen.Columns[1].Column", "xq1"),
            ("Chosen.Columns[2].Column", "xq3")
        );
        Assert.Equal(path, chosen.Location);
        var page = await browser.Get(path);
        Assert.Equal("", page.Refusal);
        Assert.Equal("2", page.Page.QuerySelector(".figures dd")!.TextContent);
        Assert.Equal("Rot", page.Page.QuerySelector("[name='Entry.Stages[0].Stage']")!.GetAttribute("value"));
        var report = await browser.Get($"{path}/report");
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Contains("seltsam.csv", report.Text);
        Assert.DoesNotContain("list.csv", report.Text);
        // What the form cannot say, and a column that is not there, are no dead end either.
        var forged = await browser.Submit(path, "columns", ("Chosen.Columns[1].Column", "gibt es nicht"));
        Assert.Equal(path, forged.Location);
        var gone = await browser.Get(path);
        Assert.Contains("„gibt es nicht“", gone.Refusal);
        Assert.NotNull(gone.Page.QuerySelector("[name='Chosen.Columns[1].Column']"));
    }

    [Fact]
    public async Task What_is_no_table_is_called_what_it_is_and_another_file_can_be_taken()
    {
        var (office, _) = await Office.WithFirm();
        await using var closing = office;
        using var browser = await office.SignedIn(Role.Administrator);
        var path = await Upload(browser, "Angebot.pdf", "%PDF-1.7\n%âã\n1 0 obj\n");
        var page = await browser.Get(path);
        Assert.StartsWith(
            "„Angebot.pdf“ ist eine PDF-Datei und keine Tabelle.",
            page.Refusal,
            StringComparison.Ordinal
        );
        Assert.Contains("CSV- oder Excel-Datei", page.Refusal);
        Assert.Null(page.Page.QuerySelector("select[name^=Chosen]"));
        var other = await browser.Submit(path, page, "take", ("Entry.What", "discard"));
        Assert.Equal("/start/list", other.Location);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(path)).Status);
        Assert.Empty(Directory.GetFiles(office.Store.Folder, "list.*", SearchOption.AllDirectories));
    }

    static async Task<string> Upload(Browser browser, string name, string content)
    {
        var form = await browser.Get("/start/list");
        var uploaded = await browser.Upload(form, ListEndpoints.Upload, name, Encoding.UTF8.GetBytes(content));
        return uploaded.Location!;
    }
}
