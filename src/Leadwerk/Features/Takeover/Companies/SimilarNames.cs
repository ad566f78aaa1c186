namespace Leadwerk.Features.Takeover.Companies;

/// <summary>
/// Finds names that differ by slips: swapped, missing, doubled or wrong letters, or words in another order.
/// </summary>
/// <remarks>
/// Comparing all with all would be quadratic. Names that are nearly equal share most of their groups of three letters,
/// so each is compared only with those that share one of its rarest groups, and a group that many names share tells
/// nothing and is left out.
/// </remarks>
static class SimilarNames
{
    const double Least = 0.85;
    const int ShortestName = 5;
    const int RarestGroups = 6;
    const int MostSharing = 50;

    /// <summary>Finds the pairs, the most similar first.</summary>
    /// <param name="listed">
    /// Companies of the list. Those that somebody knows here are not compared; those that only an import made are
    /// compared with companies under a ban, so that a slip in the name is no way round it, however often it is imported.
    /// </param>
    /// <param name="known">Companies that are here.</param>
    public static IReadOnlyList<SimilarPair> Find(
        IReadOnlyList<ListedCompany> listed,
        IReadOnlyList<KnownCompany> known
    )
    {
        var strangers = listed.Where(company => company.Known is null or { Imported: true }).ToArray();
        if (strangers.Length == 0)
            return [];
        string[] names =
        [
            .. strangers.Select(company => Sorted(company.Key)),
            .. known.Select(company => Sorted(company.Key)),
        ];
        return
        [
            .. Compared(names, strangers.Length, Wanted)
                .Select(pair => Pair(strangers, known, pair.One, pair.Other, pair.Similarity))
                .OrderByDescending(pair => pair.Similarity),
        ];

        // Of two in the list the later one names the earlier.
        bool Wanted(int name, int other) =>
            other < strangers.Length
                ? other < name && !Either(strangers, name, other)
                : Asks(strangers[name], known[other - strangers.Length]);
    }

    /// <summary>Finds the pairs among names, the most similar first.</summary>
    /// <param name="keys">Folded names; equal ones are a pair, too.</param>
    /// <returns>Places of two names, the later one first.</returns>
    public static IReadOnlyList<(int One, int Other, double Similarity)> Among(IReadOnlyList<string> keys) =>
        [
            .. Compared([.. keys.Select(Sorted)], keys.Count, (name, other) => other < name)
                .OrderByDescending(pair => pair.Similarity),
        ];

    static IEnumerable<(int One, int Other, double Similarity)> Compared(
        string[] names,
        int first,
        Func<int, int, bool> wanted
    )
    {
        var index = new GroupIndex(names);
        for (var name = 0; name < first; name++)
        {
            foreach (var other in index.Candidates(name, RarestGroups, MostSharing))
            {
                if (
                    wanted(name, other) && LetterDistance.Similarity(names[name], names[other], Least) is { } similarity
                )
                    yield return (name, other, similarity);
            }
        }
    }

    static bool Either(ListedCompany[] strangers, int name, int other) =>
        strangers[name].Known is not null || strangers[other].Known is not null;

    static bool Asks(ListedCompany stranger, KnownCompany other) =>
        stranger.Known is null || (other.Banned && other.Id != stranger.Known.Id);

    static SimilarPair Pair(
        ListedCompany[] strangers,
        IReadOnlyList<KnownCompany> known,
        int name,
        int other,
        double similarity
    ) =>
        other < strangers.Length
            ? new SimilarPair(strangers[name], strangers[other].Name, null, similarity)
            : new SimilarPair(
                strangers[name],
                known[other - strangers.Length].Name,
                known[other - strangers.Length],
                similarity
            );

    /// <summary>Words in one order, so that "Bau Meier" meets "Meier Bau"; too short names tell nothing.</summary>
    static string Sorted(string key) =>
        key.Length < ShortestName ? "" : string.Join(' ', key.Split(' ').Order(StringComparer.Ordinal));
}
