using System.Text.RegularExpressions;

namespace Leadwerk.Domain.Tests;

public partial class DirectionTests
{
    [Fact]
    public void The_domain_knows_nothing_but_the_runtime_and_the_statistics()
    {
        var strangers = typeof(Leadwerk.Domain.Money.Currency)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "Leadwerk.Statistics");
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_domain_opens_no_file_no_connection_and_writes_no_log()
    {
        string[] forbidden = ["System.IO", "System.Net", "System.Diagnostics.Process", "System.Console", "Microsoft."];
        var strangers = typeof(Leadwerk.Domain.Money.Currency)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(strangers);
    }

    [Fact]
    public void No_rule_reads_the_clock_of_the_machine()
    {
        var sources = Directory.GetFiles(
            Path.Combine(Root, "src", "Leadwerk.Domain"),
            "*.cs",
            SearchOption.AllDirectories
        );
        Assert.True(sources.Length > 80);
        string[] clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.", "TimeProvider"];
        Assert.DoesNotContain(sources, file => clocks.Any(File.ReadAllText(file).Contains));
        Assert.DoesNotContain(sources, file => FileAccess().IsMatch(File.ReadAllText(file)));
    }

    /// <summary>The class itself, and not a name that ends with it.</summary>
    [GeneratedRegex(@"(^|[^\w.])File\.", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileAccess();

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
