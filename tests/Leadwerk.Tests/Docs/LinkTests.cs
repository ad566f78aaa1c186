using System.Text.RegularExpressions;

namespace Leadwerk.Tests.Docs;

/// <summary>What the documentation points to is there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages => [.. FindPages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page))!;
        var broken = RelativeTargets(page)
            .Where(target => target.File.Length > 0)
            .Where(target => !Exists(Path.GetFullPath(Path.Combine(folder, target.File))))
            .Select(target => target.File);
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_into_a_page_meets_a_heading(string page)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page))!;
        foreach (var (file, anchor) in RelativeTargets(page).Where(target => target.Anchor.Length > 0))
        {
            var target = file.Length == 0 ? Repository.Path(page) : Path.Combine(folder, file);
            Assert.Contains(anchor, Headings(File.ReadAllText(target)));
        }
    }

    [Fact]
    public void The_readme_and_the_guides_are_among_the_pages()
    {
        var pages = FindPages();
        Assert.Superset(
            new HashSet<string>([
                "README.md",
                "docs/numbers.md",
                "docs/zahlen.md",
                "docs/exports.md",
                "docs/exporte.md",
                "docs/operating.md",
                "docs/betrieb.md",
                "docs/design.md",
                "docs/guide/README.md",
                "docs/handbuch/README.md",
            ]),
            pages.ToHashSet()
        );
    }

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = RelativeTargets("docs/decisions/README.md").Select(target => target.File).ToHashSet();
        var pages = Directory
            .GetFiles(Repository.Path("docs/decisions"), "*.md")
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "README.md");
        Assert.Superset(pages.ToHashSet(), index);
    }

    [Theory]
    [InlineData("docs/guide")]
    [InlineData("docs/handbuch")]
    public void Every_page_of_a_guide_is_in_its_contents_and_leads_back(string guide)
    {
        var contents = RelativeTargets($"{guide}/README.md").Select(target => target.File).ToHashSet();
        var pages = Directory
            .GetFiles(Repository.Path(guide), "*.md")
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "README.md")
            .ToList();
        Assert.NotEmpty(pages);
        Assert.Superset(pages.ToHashSet(), contents);
        Assert.All(pages, page => Assert.Contains(("README.md", ""), RelativeTargets($"{guide}/{page}")));
    }

    static IReadOnlyList<string> FindPages() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(page => !page.Split('/').Any(part => part is "artifacts" or "bin" or "obj" || part[0] == '.'))
                .Order(StringComparer.Ordinal),
        ];

    static IEnumerable<(string File, string Anchor)> RelativeTargets(string page)
    {
        var text = CodeBlock().Replace(File.ReadAllText(Repository.Path(page)), "");
        foreach (Match link in Link().Matches(text))
        {
            var target = link.Groups["target"].Value;
            if (
                target.Contains("://", StringComparison.Ordinal)
                || target.StartsWith("mailto:", StringComparison.Ordinal)
            )
                continue;
            var parts = target.Split('#', 2);
            yield return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? parts[1] : "");
        }
    }

    static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>Headings as GitHub turns them into anchors.</summary>
    static HashSet<string> Headings(string text) =>
        Heading()
            .Matches(CodeBlock().Replace(text, ""))
            .Select(match => NoAnchor().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), ""))
            .Select(title => title.Replace(' ', '-'))
            .ToHashSet();

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.None, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+)$", RegexOptions.Multiline, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, 2000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, 2000)]
    private static partial Regex NoAnchor();
}
