using System.Text.RegularExpressions;

namespace Leadwerk.Tests.Audit.Words;

/// <summary>The codes that the program really emits, read from its own source: a new code without words must not slip through.</summary>
static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>First arguments that look like codes, in calls of the named constructors.</summary>
    public static IReadOnlyList<string> Codes(string folder, string constructors)
    {
        var call = new Regex(
            $@"\b(?:{constructors})\(\s*""(?<code>[a-z0-9]+(?:-[a-z0-9]+)*)""",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        return
        [
            .. Files(folder)
                .SelectMany(file => call.Matches(File.ReadAllText(file)))
                .Select(match => match.Groups["code"].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    static IEnumerable<string> Files(string path)
    {
        var full = Path.Combine(Root, "src", "Leadwerk", "Features", path);
        return File.Exists(full) ? [full] : Directory.EnumerateFiles(full, "*.cs", SearchOption.AllDirectories);
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Leadwerk.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
