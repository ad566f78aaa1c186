using System.Text.RegularExpressions;
using Leadwerk.Features.Import;
using NetArchTest.Rules;

namespace Leadwerk.Tests;

public partial class DirectionTests
{
    const string Features = "Leadwerk.Features.";

    static readonly System.Reflection.Assembly Program = typeof(PipelineReader).Assembly;

    [Fact]
    public void Statistics_and_domain_know_no_file_no_clock_and_no_framework()
    {
        string[] forbidden =
        [
            "System.IO",
            "System.Net",
            "Microsoft.EntityFrameworkCore",
            "Microsoft.AspNetCore",
            "Microsoft.Extensions",
            "Spectre.Console",
            "System.CommandLine",
            "Leadwerk.Features",
            "Leadwerk.Commands",
        ];
        var result = Types
            .InAssemblies([
                typeof(Leadwerk.Statistics.WinProbability).Assembly,
                typeof(Leadwerk.Domain.Money.Currency).Assembly,
            ])
            .ShouldNot()
            .HaveDependencyOnAny(forbidden)
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Reading_knows_nothing_of_the_audit()
    {
        var result = Types
            .InAssembly(Program)
            .That()
            .ResideInNamespace("Leadwerk.Features.Import")
            .ShouldNot()
            .HaveDependencyOnAny(
                "Leadwerk.Features.Audit",
                "Leadwerk.Commands",
                "System.CommandLine",
                "Spectre.Console"
            )
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Measuring_knows_none_of_its_faces()
    {
        var result = Types
            .InAssembly(Program)
            .That()
            .ResideInNamespaceMatching("^Leadwerk\\.Features\\.Audit$")
            .ShouldNot()
            .HaveDependencyOnAny(
                "Leadwerk.Features.Audit.",
                "Leadwerk.Commands",
                "System.CommandLine",
                "Spectre.Console"
            )
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Features_do_not_reach_into_the_internals_of_each_other()
    {
        var types = Program
            .GetTypes()
            .Where(type => type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true);
        var features = types.GroupBy(type => type.Namespace!.Split('.')[2]).ToArray();
        Assert.True(features.Length >= 2);
        var failing = new List<string>();
        foreach (var feature in features)
        {
            var internals = features
                .Where(other => other.Key != feature.Key)
                .SelectMany(other => other)
                // What a feature offers to others is public and lies in its own folder, not in one below.
                .Where(type => !type.IsNested && (!type.IsPublic || type.Namespace!.Count(letter => letter == '.') > 2))
                .Where(type => !OpenRooms.Contains(type.Namespace))
                .Select(type => type.FullName!)
                .ToArray();
            var result = Types
                .InAssembly(Program)
                .That()
                .ResideInNamespace(Features + feature.Key)
                // A page shows what several features know; the rules and the reading behind it keep apart.
                .And()
                .DoNotInherit(typeof(Microsoft.AspNetCore.Components.ComponentBase))
                .And()
                .DoNotResideInNamespaceMatching(@"\.Pages$")
                .ShouldNot()
                .HaveDependencyOnAny(internals)
                .GetResult();
            failing.AddRange(result.FailingTypeNames ?? []);
        }
        Assert.True(failing.Count == 0, string.Join(", ", failing));
    }

    /// <summary>Rooms that the pages of all features share: the file of a lead and the work on it, what is measured with its words and charts, the sheet that leads leave on, what rules are called, how names are compared.</summary>
    static readonly string[] OpenRooms =
    [
        "Leadwerk.Features.Audit.Html.Charts",
        "Leadwerk.Features.Audit.Html.Markup",
        "Leadwerk.Features.Audit.Words",
        "Leadwerk.Features.Demo.Guests",
        "Leadwerk.Features.Export",
        "Leadwerk.Features.FollowUps",
        "Leadwerk.Features.HandOvers",
        "Leadwerk.Features.Leads.Acts",
        "Leadwerk.Features.Leads.Facts",
        "Leadwerk.Features.Measured",
        "Leadwerk.Features.Settings.Rules",
        "Leadwerk.Features.Takeover.Companies",
    ];

    [Fact]
    public void Only_the_program_itself_brings_the_clock_of_the_machine_in()
    {
        var sources = Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories);
        Assert.True(sources.Length > 50);
        var readers = sources.Where(file => MachineClock().IsMatch(File.ReadAllText(file)));
        var program = Assert.Single(readers);
        Assert.Equal(Path.Combine(Root, "src", "Leadwerk", "Program.cs"), program);
        Assert.Equal("TimeProvider.System", Assert.Single(MachineClock().Matches(File.ReadAllText(program))).Value);
        Assert.Matches(MachineClock(), "var today = DateOnly.FromDateTime(DateTime.Now);");
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var sources = Directory
            .GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            // Written by a program, for a program.
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "Migrations");
        Assert.DoesNotContain(sources, file => File.ReadLines(file).Count() > 300);
    }

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MachineClock();

    static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Leadwerk.slnx")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests lie outside the repository.");
            return folder.FullName;
        }
    }
}
