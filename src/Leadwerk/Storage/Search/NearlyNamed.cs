using Leadwerk.Domain.Contacts;

namespace Leadwerk.Storage.Search;

/// <summary>How far a typed word is from a place within a name: letters changed, put in, left out or swapped.</summary>
static class NearlyNamed
{
    const int LettersForTwoMistakes = 8;
    const int FewestForOne = 4;

    /// <summary>Mistakes that are forgiven: one from four letters on, two from eight.</summary>
    /// <param name="folded">What was typed, folded.</param>
    public static int Forgiven(string folded) =>
        folded.Length >= LettersForTwoMistakes ? 2
        : folded.Length >= FewestForOne ? 1
        : 0;

    /// <summary>Pieces of which at least one is left whole by a single mistake, each of three letters or more.</summary>
    /// <param name="folded">What was typed, folded.</param>
    public static IReadOnlyList<string> Pieces(string folded)
    {
        const int Fewest = 3;
        if (folded.Length < FewestForOne)
            return [];
        var half = Math.Max(Fewest, folded.Length / 2);
        string[] pieces = [folded[..half].Trim(), folded[^half..].Trim()];
        return [.. pieces.Where(piece => piece.Length >= Fewest).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The distance to the nearest place in a text (Sellers 1980, with swapped neighbours as one mistake).</summary>
    /// <param name="folded">What was typed, folded.</param>
    /// <param name="text">What a search looks into.</param>
    /// <returns>0 where the text has it as it is.</returns>
    public static int Distance(string folded, string text)
    {
        if (text.Contains(folded, StringComparison.Ordinal))
            return 0;
        var width = text.Length + 1;
        Span<int> rows = width <= FoldedNames ? stackalloc int[3 * width] : new int[3 * width];
        rows.Clear();
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var letter = 1; letter <= folded.Length; letter++)
        {
            row[0] = letter;
            for (var place = 1; place < width; place++)
            {
                var change = folded[letter - 1] == text[place - 1] ? 0 : 1;
                row[place] = Math.Min(Math.Min(row[place - 1], last[place]) + 1, last[place - 1] + change);
                if (
                    letter > 1
                    && place > 1
                    && folded[letter - 1] == text[place - 2]
                    && folded[letter - 2] == text[place - 1]
                )
                    row[place] = Math.Min(row[place], before[place - 2] + 1);
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        var least = folded.Length;
        foreach (var distance in last)
            least = Math.Min(least, distance);
        return least;
    }

    const int FoldedNames = 256;

    /// <summary>The names that fit best, those that begin with it first, then by mistakes.</summary>
    /// <param name="text">As somebody types it.</param>
    /// <param name="names">What is looked at.</param>
    /// <param name="searched">The folded text of each.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<T> Best<T>(string text, IEnumerable<T> names, Func<T, string> searched, int most)
    {
        var folded = FoldedName.Spelled(text);
        var forgiven = Forgiven(folded);
        return
        [
            .. names
                .Select(name => (Name: name, Text: searched(name)))
                .Select(one => (one.Name, one.Text, Mistakes: Distance(folded, one.Text)))
                .Where(one => one.Mistakes <= forgiven)
                .OrderBy(one => one.Mistakes)
                .ThenByDescending(one => one.Text.StartsWith(folded, StringComparison.Ordinal))
                .ThenBy(one => one.Text, StringComparer.Ordinal)
                .Take(most)
                .Select(one => one.Name),
        ];
    }
}
