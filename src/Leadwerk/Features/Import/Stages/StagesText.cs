namespace Leadwerk.Features.Import.Stages;

/// <summary>The text of <c>--stages</c>.</summary>
static class StagesText
{
    /// <summary>What was given, and the missing names with nothing behind the equals sign: for the person to complete.</summary>
    public static string ToComplete(IEnumerable<(string Stage, string TakenFor)> given, IEnumerable<string> missing)
    {
        var pairs = given.Select(pair => $"{pair.Stage}={pair.TakenFor}").Concat(missing.Select(stage => $"{stage}="));
        return $"--stages \"{string.Join(',', pairs).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
