namespace Leadwerk.Features.Import.Values;

/// <summary>Months by name or by their usual short forms, German and English.</summary>
static class MonthNames
{
    static readonly (string Name, int Month)[] Names =
    [
        ("januar", 1),
        ("january", 1),
        ("jänner", 1),
        ("februar", 2),
        ("february", 2),
        ("feber", 2),
        ("märz", 3),
        ("maerz", 3),
        ("march", 3),
        ("mrz", 3),
        ("april", 4),
        ("mai", 5),
        ("may", 5),
        ("juni", 6),
        ("june", 6),
        ("juli", 7),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("october", 10),
        ("november", 11),
        ("dezember", 12),
        ("december", 12),
    ];

    /// <summary>1 to 12; 0 when the word is no month.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return 0;
        foreach (var (name, month) in Names)
        {
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return month;
        }
        return 0;
    }
}
