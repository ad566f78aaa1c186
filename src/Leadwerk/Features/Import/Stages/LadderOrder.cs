namespace Leadwerk.Features.Import.Stages;

/// <summary>The order of the phases where the person gave none.</summary>
static class LadderOrder
{
    /// <summary>Pairs of entries from so many leads tell the order as well as all of them.</summary>
    const int MostLeads = 20_000;

    /// <summary>By the days of entry, compared within the same leads; phases without entries stand where convention has them, else first.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> codes, IReadOnlyDictionary<string, int[]> entered)
    {
        // Where the days decide nothing the columns of entries do: people put them in order.
        string[] dated = [.. entered.Keys.Where(codes.Contains)];
        if (dated.Length == 0)
            return ConventionalOrder.Of(codes) ?? codes;
        var earlier = Earlier([.. dated.Select(code => entered[code])]);
        // Convention that no day contradicts also knows where the phases stand that nobody reached, or many on one day.
        if (ConventionalOrder.Of(codes) is { } whole && Agrees([.. whole.Where(dated.Contains)], dated, earlier))
            return whole;
        var ladder = ByEntry(dated, earlier).ToList();
        string[] undated = [.. codes.Where(code => !entered.ContainsKey(code))];
        foreach (var code in (ConventionalOrder.Of(undated) ?? undated).Reverse())
            ladder.Insert(PlaceOf(code, ladder), code);
        return ladder;
    }

    static int PlaceOf(string undated, List<string> ladder)
    {
        if (ConventionalOrder.Rank(undated) is not { } rank)
            return 0;
        var above = ladder.FindIndex(code => ConventionalOrder.Rank(code) >= rank);
        return above >= 0 ? above : ladder.FindLastIndex(code => ConventionalOrder.Rank(code) < rank) + 1;
    }

    // Medians over all leads would put a phase that only fast leads reach before one in which slow ones stand:
    // the two days are compared where one lead has both, and a phase stands above those it mostly comes after.
    static int[,] Earlier(int[][] entered)
    {
        var earlier = new int[entered.Length, entered.Length];
        var step = Math.Max(1, entered[0].Length / MostLeads);
        for (var lead = 0; lead < entered[0].Length; lead += step)
        {
            for (var a = 0; a < entered.Length; a++)
            {
                if (entered[a][lead] == ReadPipeline.NoDay)
                    continue;
                for (var b = 0; b < entered.Length; b++)
                {
                    if (entered[b][lead] > entered[a][lead])
                        earlier[a, b]++;
                }
            }
        }
        return earlier;
    }

    static IEnumerable<string> ByEntry(string[] codes, int[,] earlier)
    {
        var below = codes.Select((_, b) => Enumerable.Range(0, codes.Length).Count(a => earlier[a, b] > earlier[b, a]));
        return codes.Zip(below).OrderBy(phase => phase.Second).Select(phase => phase.First);
    }

    static bool Agrees(string[] order, string[] codes, int[,] earlier)
    {
        var places = order.Select(code => Array.IndexOf(codes, code)).ToArray();
        for (var low = 0; low < places.Length; low++)
        {
            for (var high = low + 1; high < places.Length; high++)
            {
                if (earlier[places[high], places[low]] > earlier[places[low], places[high]])
                    return false;
            }
        }
        return true;
    }
}
