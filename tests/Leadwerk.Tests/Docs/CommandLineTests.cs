using System.Text.RegularExpressions;
using Leadwerk.Commands;
using Leadwerk.Tests.Commands;

namespace Leadwerk.Tests.Docs;

public partial class CommandLineTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/exports.md")]
    [InlineData("docs/exporte.md")]
    [InlineData("samples/README.md")]
    public void Every_command_that_a_page_shows_uses_options_that_exist(string page)
    {
        var lines = File.ReadLines(Repository.Path(page))
            .Select(line => Shown().Match(line))
            .Where(match => match.Success)
            .ToArray();
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line => Assert.Empty(Options(line.Value).Except(Options(HelpOf(line.Groups["command"].Value))))
        );
    }

    /// <summary>The help page of the command; "ARGS" stands for any.</summary>
    static string HelpOf(string command)
    {
        string[] args = command == "ARGS" ? ["--help"] : [command, "--help"];
        var run = Started.InEnglish(args);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return run.Output;
    }

    static HashSet<string> Options(string text) => [.. Option().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^\./run (?<command>[a-zA-Z]+)\b.*", RegexOptions.None, 2000)]
    private static partial Regex Shown();

    [GeneratedRegex("--[a-z][a-z-]*", RegexOptions.None, 2000)]
    private static partial Regex Option();
}
