using System.Text.RegularExpressions;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage.Guards;

namespace Leadwerk.Tests.Docs;

/// <summary>The page that says who keeps the rules names what is there, and all of it.</summary>
public partial class RulesPageTests
{
    static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.Path("docs/rules.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|').Split('|')),
    ];

    [Fact]
    public void Every_guard_and_every_question_of_verify_is_on_the_page()
    {
        var guards = Column(2);
        Assert.All(AllGuards.InOrder, guard => Assert.Contains($"`{guard.Name}`", guards, StringComparison.Ordinal));
        Assert.Empty(Invariants.All.Select(invariant => invariant.Name).Except(Entries(4)));
    }

    [Fact]
    public void Every_attempt_by_bare_SQL_that_is_named_is_made() =>
        Assert.Empty(Entries(3).Except(RefusalCases.All.Select(refusal => refusal.Name)));

    [Fact]
    public void Every_domain_test_that_is_named_exists()
    {
        var sources = Directory.GetFiles(
            Repository.Path("tests/Leadwerk.Domain.Tests"),
            "*.cs",
            SearchOption.AllDirectories
        );
        var tests = sources
            .SelectMany(file => Method().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value);
        Assert.Empty(Entries(1).Except(tests.ToHashSet()));
    }

    static string Column(int column) => string.Join('\n', Rows.Select(row => row[column]));

    static IEnumerable<string> Entries(int column) =>
        Rows.SelectMany(row =>
            row[column].Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    [GeneratedRegex(@"public (async Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Method();
}
