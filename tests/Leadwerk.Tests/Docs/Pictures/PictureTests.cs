using System.Text.RegularExpressions;
using Leadwerk.Domain.Users;
using Leadwerk.Tests.Web;
using Microsoft.Playwright;

namespace Leadwerk.Tests.Docs.Pictures;

/// <summary>
/// The guide shows the application as it is: what a caption quotes stands on the page. With LEADWERK_PICTURES=1 the
/// pictures are taken anew.
/// </summary>
public sealed partial class PictureTests(Audit.Html.Browser browser, ShownCompany company)
    : IClassFixture<Audit.Html.Browser>,
        IClassFixture<ShownCompany>
{
    const int MostBytes = 150_000;

    static readonly string[] Guides = ["docs/handbuch", "docs/guide"];

    static bool TakesThem => Environment.GetEnvironmentVariable("LEADWERK_PICTURES") == "1";

    [Theory]
    [InlineData("de", "docs/handbuch")]
    [InlineData("en", "docs/guide")]
    public async Task What_the_captions_quote_stands_on_the_pages(string language, string guide)
    {
        var captions = Captions(guide);
        var wrong = new List<string>();
        foreach (var role in Picture.All.GroupBy(picture => picture.By))
        {
            await using var context = await SignedIn(role.Key, language);
            var list = role.Any(picture => picture.Path.Contains("{list}", StringComparison.Ordinal))
                ? await Upload(context)
                : "";
            foreach (var picture in role)
            {
                var page = await Open(context, picture, list, language);
                var text = Words(await page.Locator("body").InnerTextAsync());
                var quoted = captions
                    .Where(caption => caption.Picture == picture.Name)
                    .SelectMany(caption => Quoted().Matches(caption.Text))
                    .Select(match => match.Groups["words"].Value)
                    .ToList();
                if (quoted.Count == 0)
                    wrong.Add($"{picture.Name}: no caption in {guide} quotes anything");
                wrong.AddRange(
                    quoted
                        .Where(words => !text.Contains(Words(words), StringComparison.OrdinalIgnoreCase))
                        .Select(words => $"{picture.Name} does not say: {words}")
                );
                if (TakesThem)
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = FileOf(picture, language) });
                await page.CloseAsync();
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_picture_is_there_and_small()
    {
        var files = new[] { "de", "en" }.SelectMany(language =>
            Picture.All.Select(picture => new FileInfo(FileOf(picture, language)))
        );
        Assert.Empty(files.Where(file => !file.Exists || file.Length > MostBytes).Select(file => file.FullName));
    }

    [Fact]
    public void Both_guides_have_the_same_pages_and_show_the_same_pictures()
    {
        var (german, english) = (Captions(Guides[0]), Captions(Guides[1]));
        Assert.Equal(
            german.Select(caption => caption.Picture).Order(),
            english.Select(caption => caption.Picture).Order()
        );
        Assert.Equal(Pages(Guides[0]).Length, Pages(Guides[1]).Length);
    }

    static string FileOf(Picture picture, string language) =>
        Repository.Path($"docs/images/{language}/{picture.Name}.png");

    static string Words(string text) => Blank().Replace(text, " ");

    static string[] Pages(string guide) => Directory.GetFiles(Repository.Path(guide), "*.md");

    static IReadOnlyList<(string Picture, string Text)> Captions(string guide) =>
        [
            .. Pages(guide)
                .SelectMany(page => Shown().Matches(File.ReadAllText(page)))
                .Select(match => (match.Groups["name"].Value, match.Groups["caption"].Value)),
        ];

    async Task<IBrowserContext> SignedIn(Role role, string language)
    {
        var context = await browser.Chromium.NewContextAsync();
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = "leadwerk-language",
                Value = language,
                Url = At("/"),
                Secure = true,
            },
        ]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/sign-in"));
        await page.Locator("[type=email]").FillAsync(company.MailOf(role));
        await page.Locator("[type=password]").FillAsync(Office.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        await page.CloseAsync();
        return context;
    }

    async Task<string> Upload(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/start/list"));
        await page.Locator("[type=file]").SetInputFilesAsync(Repository.Path("samples/solarwerk.csv"));
        await page.Locator("form.fields button.main").ClickAsync();
        await page.WaitForURLAsync("**/start/list/*");
        var list = page.Url.Split('/')[^1];
        await page.CloseAsync();
        return list;
    }

    async Task<IPage> Open(IBrowserContext context, Picture picture, string list, string language)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(picture.Phone ? 390 : 1200, picture.Height);
        await page.EmulateMediaAsync(
            new PageEmulateMediaOptions { ColorScheme = picture.Dark ? ColorScheme.Dark : ColorScheme.Light }
        );
        await page.GotoAsync(
            At(
                picture
                    .Path.Replace("{lead}", $"{company.OnItsWay.Lead}", StringComparison.Ordinal)
                    .Replace("{company}", $"{company.OnItsWay.Company}", StringComparison.Ordinal)
                    .Replace("{list}", list, StringComparison.Ordinal)
                    .Replace("{sequence}", $"{company.Sequence}", StringComparison.Ordinal)
                    .Replace("{language}", language, StringComparison.Ordinal)
            )
        );
        if (picture.Click is { } what)
            await page.Locator(what).ClickAsync();
        await page.EvaluateAsync("document.activeElement?.blur()");
        return page;
    }

    // A browser takes secure cookies over plain http from localhost only.
    string At(string path) => $"http://localhost:{company.Office.Address.Port}{path}";

    [GeneratedRegex(@"!\[(?<caption>[^\]]+)\]\(\.\./images/(?:de|en)/(?<name>[^)]+)\.png\)", RegexOptions.None, 2000)]
    private static partial Regex Shown();

    /// <summary>„…“ in German, “…” in English.</summary>
    [GeneratedRegex("„(?<words>[^“]+)“|“(?<words>[^”]+)”", RegexOptions.None, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Blank();
}
