using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Breaks sentences into lines. Unlike the library's paragraph it keeps "12.000 €" on one line and leaves no blanks at the end.</summary>
static class WrappedText
{
    /// <param name="spans">Cleaned text.</param>
    /// <param name="width">Cells in a line, at least 1.</param>
    public static IReadOnlyList<IReadOnlyList<Span>> Lines(IEnumerable<Span> spans, int width)
    {
        var lines = new List<IReadOnlyList<Span>>();
        var line = new List<Span>();
        var used = 0;
        foreach (var word in Words(spans).SelectMany(word => Fitting(word, width)))
        {
            var cells = word.Sum(span => span.Text.GetCellWidth());
            if (line.Count > 0 && used + 1 + cells > width)
            {
                lines.Add(Joined(line));
                (line, used) = ([], 0);
            }
            if (line.Count > 0)
            {
                line.Add(new Span(" ", word[0].Ink));
                used++;
            }
            line.AddRange(word.Select(span => span with { Text = span.Text.Replace('\u00A0', ' ') }));
            used += cells;
        }
        if (line.Count > 0)
            lines.Add(Joined(line));
        return lines;
    }

    /// <summary>Neighbours of one ink as one span.</summary>
    static List<Span> Joined(List<Span> line)
    {
        var joined = new List<Span>();
        foreach (var span in line)
        {
            if (joined.Count > 0 && joined[^1].Ink.Equals(span.Ink))
                joined[^1] = span with { Text = joined[^1].Text + span.Text };
            else
                joined.Add(span);
        }
        return joined;
    }

    /// <summary>A word may consist of several spans where no blank stands between them.</summary>
    static IEnumerable<List<Span>> Words(IEnumerable<Span> spans)
    {
        var word = new List<Span>();
        foreach (var span in spans)
        {
            var parts = span.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                if (parts[i].Length > 0)
                    word.Add(span with { Text = parts[i] });
            }
        }
        if (word.Count > 0)
            yield return word;
    }

    static IEnumerable<List<Span>> Fitting(List<Span> word, int width)
    {
        if (word.Sum(span => span.Text.GetCellWidth()) <= width)
        {
            yield return word;
            yield break;
        }
        foreach (var span in word)
        {
            var rest = span.Text;
            while (rest.Length > 0)
            {
                var piece = Ellipsis.Beginning(rest, width);
                yield return [span with { Text = piece }];
                rest = rest[piece.Length..];
            }
        }
    }
}
