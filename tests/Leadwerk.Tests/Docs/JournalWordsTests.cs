using System.Text.RegularExpressions;
using Leadwerk.Features.Settings.Journal;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Docs;

/// <summary>Whoever reads the journal reads words, in both languages, and no names of the program's inside.</summary>
public sealed partial class JournalWordsTests
{
    static readonly Speech[] Languages = [new("de"), new("en")];

    public static TheoryData<string> Actions =>
        [
            .. Directory
                .EnumerateFiles(Repository.Path("src/Leadwerk"), "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
                .SelectMany(file => Named().Matches(File.ReadAllText(file)))
                .Select(found => found.Groups["action"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_action_that_the_program_names_has_its_words(string action) =>
        Assert.All(Languages, speech => Assert.NotEqual(action, JournalWords.Action(action, speech)));

    [Fact]
    public async Task Everything_that_a_company_did_in_two_years_has_its_words()
    {
        await using var store = await FilledStore.Of(Engine.Sqlite, new(Seed: 3, Leads: 200, Months: 24));
        await using var db = store.Open();
        var entries = await db
            .Journal.AsNoTracking()
            .Select(entry => new
            {
                entry.Who,
                entry.Action,
                entry.SubjectKind,
            })
            .Distinct()
            .ToListAsync(TestContext.Current.CancellationToken);
        // In English some things are called as in the database.
        Assert.All(
            entries.Select(entry => entry.SubjectKind).Distinct(),
            kind => Assert.NotEqual(kind, JournalWords.Subject(kind, Languages[0]))
        );
        foreach (var speech in Languages)
        {
            Assert.All(
                entries.Select(entry => entry.Action).Distinct(),
                action => Assert.NotEqual(action, JournalWords.Action(action, speech))
            );
            Assert.All(
                entries.Select(entry => entry.Who).Distinct().Where(who => !Guid.TryParse(who, out _)),
                who => Assert.NotEqual(who, MachineNames.Of(who, speech))
            );
        }
    }

    [GeneratedRegex(
        """(?:Acts\(\w+,|\.As\([^;"]*(?:"[^"]*")?[^;"]*,|Save\(|Action\s*=>)\s*"(?<action>[a-z]+(?:-[a-z]+)+)" """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Named();
}
