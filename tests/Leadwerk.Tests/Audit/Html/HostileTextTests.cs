using CsCheck;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Audit.Html;

public class HostileTextTests
{
    static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "\"onload=alert(1) x=\"",
        "'><img src=x onerror=alert(1)>",
        "</title></svg><script>1</script>",
        "--><!--<style>*{display:none}</style>",
        "]]></textarea><iframe src=//evil.example>",
        "&lt;b&gt; &amp; &#60;",
        "{{constructor}} ${7*7} javascript:alert(1)",
    ];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Whatever_a_file_says_stays_text(string language)
    {
        foreach (var attack in Attacks)
        {
            var page = Hostile(attack).Page(language);
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, form, textarea"));
            Assert.Single(page.QuerySelectorAll("style"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), IsHandler);
            Assert.Contains(page.QuerySelectorAll("#zombies .title"), title => title.TextContent == attack);
            Assert.Contains(
                attack,
                page.QuerySelector("#losses .message")!.TextContent + page.QuerySelector("#losses .more")?.TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains(page.QuerySelectorAll("#reading th, #reading td"), cell => cell.TextContent == attack);
            Assert.Equal(13, page.QuerySelectorAll("main > section").Length);
        }
    }

    [Fact]
    public void Marks_that_turn_the_reading_direction_are_made_visible()
    {
        var html = Hostile("Angebot \u202Egpj.exe\u2066 \u0000\u0007").Html();
        Assert.Contains("Angebot \uFFFDgpj.exe\uFFFD \uFFFD\uFFFD", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u0000', html);
    }

    [Fact]
    public void A_name_of_a_hundred_thousand_letters_costs_a_line()
    {
        var html = (Hostile(new string('ü', 100_000)) with { Currency = "EUR" }).Html();
        Assert.InRange(html.Length, 1, 400_000);
        Assert.Contains(new string('ü', VisibleText.Longest - 1) + "…", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_in_a_hole_comes_back_as_itself() =>
        Gen.String.Sample(text =>
        {
            using var writer = new StringWriter();
            new HtmlWriter(writer).Write($"<p title=\"{text}\">{text}</p>");
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(writer.ToString());
            var paragraph = page.QuerySelector("p")!;
            Assert.Single(page.Body!.Children);
            Assert.Empty(paragraph.Children);
            Assert.Equal(Shown(text), paragraph.TextContent);
            Assert.Equal(Shown(text), paragraph.GetAttribute("title"));
        });

    [Fact]
    public void A_long_text_is_never_cut_within_a_character() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[3, 20])
            .Sample(
                (emoji, longest) =>
                {
                    var cut = VisibleText.Beginning("a" + string.Concat(Enumerable.Repeat("🌞", emoji)), longest);
                    Assert.InRange(cut.Length, 1, longest);
                    Assert.DoesNotContain(
                        '\uFFFD',
                        new string([.. cut.EnumerateRunes().SelectMany(rune => rune.ToString())])
                    );
                }
            );

    /// <summary>What a browser makes of the text as we show it: lone surrogates become the replacement character.</summary>
    static string Shown(string text) => string.Concat(VisibleText.Of(text).EnumerateRunes());

    static bool IsHandler(AngleSharp.Dom.IAttr attribute) => attribute.Name.StartsWith("on", StringComparison.Ordinal);

    static AuditReport Hostile(string attack)
    {
        var report = Reports.Full;
        var reading = report.Reading with
        {
            Files = [attack],
            Columns = [new(attack, attack, "id", attack), new(attack, attack, null, null)],
            Stages = [new(attack, attack, 1)],
            Bad = [new(attack, 1, attack, attack, attack, true)],
            Notes = [new ReadingNote(attack, [attack])],
        };
        return report with
        {
            Reading = reading,
            Phases = [.. report.Phases.Select(phase => phase with { Name = attack })],
            OpenLeads =
            [
                .. report.OpenLeads.Select(lead =>
                    lead with
                    {
                        Title = attack,
                        Company = attack,
                        Owner = attack,
                        Id = attack,
                    }
                ),
            ],
            LossReasons = [.. report.LossReasons.Select(reason => reason with { Reason = attack })],
            ExpiryAdvice = [.. report.ExpiryAdvice.Select(a => a.Segment is null ? a : a with { Segment = attack })],
            NotCarried = [new(attack, [attack])],
            Currency = attack,
        };
    }
}
