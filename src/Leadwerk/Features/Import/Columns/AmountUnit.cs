namespace Leadwerk.Features.Import.Columns;

/// <summary>What a header says its amounts count in: "Auftragswert (TEUR)", "Wert in T€", "Umsatz Mio. €".</summary>
/// <param name="Factor">1,000 or 1,000,000.</param>
/// <param name="Currency">ISO 4217 code; null where the unit names none.</param>
readonly record struct AmountUnit(int Factor, string? Currency)
{
    const int Thousand = 1_000;
    const int Million = 1_000_000;

    static readonly char[] Around = [' ', '\u00A0', '(', ')', '[', ']', '/', '_', ','];

    static readonly Dictionary<string, AmountUnit> Units = new(StringComparer.Ordinal)
    {
        ["tsd"] = new(Thousand, null),
        ["tausend"] = new(Thousand, null),
        ["thousand"] = new(Thousand, null),
        ["thousands"] = new(Thousand, null),
        ["mio"] = new(Million, null),
        ["million"] = new(Million, null),
        ["millions"] = new(Million, null),
        ["millionen"] = new(Million, null),
    };

    static readonly (string Prefix, int Factor)[] Prefixes = [("t", Thousand), ("k", Thousand), ("m", Million)];

    static readonly (string Sign, string Code)[] Currencies =
    [
        ("€", "EUR"),
        ("eur", "EUR"),
        ("euro", "EUR"),
        ("$", "USD"),
        ("usd", "USD"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("chf", "CHF"),
        ("sfr", "CHF"),
    ];

    /// <summary>Null where the header names no such unit.</summary>
    public static AmountUnit? In(string header)
    {
        foreach (var word in header.Split(Around, StringSplitOptions.RemoveEmptyEntries))
        {
            if (OfWord(word) is { } unit)
                return unit;
        }
        return null;
    }

    /// <summary>True for a word that stands for such a unit, such as T€, kEUR and Mio.</summary>
    public static bool Is(string word) => OfWord(word.Trim(Around)) is not null;

    static AmountUnit? OfWord(string word)
    {
        var lower = word.TrimEnd('.').ToLowerInvariant();
        if (Units.TryGetValue(lower, out var unit))
            return unit;
        foreach (var (prefix, factor) in Prefixes)
        {
            if (!lower.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = lower[prefix.Length..];
            if (Array.Find(Currencies, known => known.Sign == rest) is { Code: { } code })
                return new AmountUnit(factor, code);
        }
        return null;
    }
}
