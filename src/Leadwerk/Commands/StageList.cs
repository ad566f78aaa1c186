namespace Leadwerk.Commands;

/// <summary><c>--stages "Prospecting=F,Engaging=E,Won=won,Lost=lost"</c></summary>
static class StageList
{
    static readonly string[] Ends = ["won", "lost"];

    /// <param name="text">As typed; null when not given.</param>
    /// <param name="words">For the messages.</param>
    /// <param name="errors">Receives a sentence for each pair that is wrong.</param>
    /// <returns>Stages and what they are taken for, in the order given.</returns>
    public static IReadOnlyList<(string Stage, string TakenFor)> Of(
        string? text,
        CommandWords words,
        List<string> errors
    )
    {
        var stages = new List<(string Stage, string TakenFor)>();
        foreach (var pair in text is null ? [] : Pairs(text))
        {
            // Stage names may hold "="; phases do not.
            var end = pair.LastIndexOf('=');
            var (stage, takenFor) = end < 0 ? ("", "") : (pair[..end].Trim(), pair[(end + 1)..].Trim());
            if (stage.Length == 0 || takenFor.Length == 0)
                errors.Add(words.NotAStage(pair.Trim()));
            else if (stages.Exists(known => known.Stage == stage))
                errors.Add(words.StageTwice(stage));
            else
                stages.Add(
                    (
                        stage,
                        Array.Find(Ends, known => known.Equals(takenFor, StringComparison.OrdinalIgnoreCase))
                            ?? takenFor
                    )
                );
        }
        return stages;
    }

    /// <summary>Parts between commas; a part without "=" belongs to the next one, because a stage may be called "Offer, final".</summary>
    static IEnumerable<string> Pairs(string text)
    {
        var from = 0;
        while (from <= text.Length)
        {
            var equals = text.IndexOf('=', from);
            var comma = equals < 0 ? -1 : text.IndexOf(',', equals);
            var to = comma < 0 ? text.Length : comma;
            yield return text[from..to];
            from = to + 1;
        }
    }
}
