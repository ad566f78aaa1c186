namespace Leadwerk.Features.Takeover.Companies;

/// <summary>How many letters have to be changed, put in, left out or swapped to make one name of another.</summary>
static class LetterDistance
{
    const int LongestOnStack = 256;

    /// <summary>One minus the distance over the length of the longer name.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another name.</param>
    /// <param name="least">Similarity below which nobody asks.</param>
    /// <returns>The similarity; null when it is below the least.</returns>
    public static double? Similarity(string one, string other, double least)
    {
        var longer = Math.Max(one.Length, other.Length);
        if (longer == 0)
            return null;
        var most = (int)Math.Floor((1 - least) * longer);
        if (Math.Abs(one.Length - other.Length) > most)
            return null;
        var distance = Distance(one, other, most);
        return distance > most ? null : 1 - ((double)distance / longer);
    }

    /// <summary>The distance where two neighbours can be swapped (optimal string alignment).</summary>
    /// <returns>More than <paramref name="most"/> as soon as it is clear that it is more.</returns>
    static int Distance(string one, string other, int most)
    {
        var width = other.Length + 1;
        Span<int> rows = width <= LongestOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
            last[column] = column;
        for (var letter = 1; letter <= one.Length; letter++)
        {
            row[0] = letter;
            var best = letter;
            for (var column = 1; column < width; column++)
            {
                var change = one[letter - 1] == other[column - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + change);
                if (
                    letter > 1
                    && column > 1
                    && one[letter - 1] == other[column - 2]
                    && one[letter - 2] == other[column - 1]
                )
                    least = Math.Min(least, before[column - 2] + 1);
                row[column] = least;
                best = Math.Min(best, least);
            }
            if (best > most)
                return best;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length];
    }
}
