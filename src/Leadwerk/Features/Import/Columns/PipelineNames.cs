namespace Leadwerk.Features.Import.Columns;

/// <summary>Names of pipelines that programs put in brackets behind a stage: "Qualified (Sales Pipeline)".</summary>
static class PipelineNames
{
    /// <summary>The stage without its pipeline; unchanged where no known pipeline stands in the brackets.</summary>
    public static string Without(string stage, IReadOnlySet<string> pipelines) =>
        pipelines.Count > 0 && Split(stage) is (var name, { } pipeline) && pipelines.Contains(pipeline) ? name : stage;

    /// <summary>What stands before the last brackets, and in them where the name ends with some.</summary>
    public static (string Stage, string? Pipeline) Split(string name)
    {
        var text = name.TrimEnd();
        if (!text.EndsWith(')'))
            return (name, null);
        var depth = 0;
        for (var at = text.Length - 1; at > 0; at--)
        {
            depth += text[at] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
                return (text[..at].TrimEnd(), text[(at + 1)..^1].Trim());
        }
        return (name, null);
    }

    /// <summary>The pipelines in headers of entries: all of them have one, or the brackets mean something else.</summary>
    public static IReadOnlySet<string> In(IEnumerable<ColumnUse> uses)
    {
        var named = uses.Where(use => use is { NamesPipeline: true, Phase: not null })
            .Select(use => Split(use.Phase!).Pipeline)
            .ToArray();
        return named.Contains(null)
            ? new HashSet<string>()
            : named.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
