using Leadwerk.Domain.Money;
using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Values;

/// <summary>How people write currencies beside amounts.</summary>
static class CurrencyMarks
{
    static readonly (string Mark, string? Code)[] Marks =
    [
        ("€", "EUR"),
        ("$", "USD"),
        ("US$", "USD"),
        ("£", "GBP"),
        ("¥", "JPY"),
        ("₹", "INR"),
        ("₺", "TRY"),
        ("₽", "RUB"),
        ("R$", "BRL"),
        ("zł", "PLN"),
        ("Kč", "CZK"),
        ("Ft", "HUF"),
        ("Fr.", "CHF"),
        ("SFr.", "CHF"),
        ("Euro", "EUR"),
        ("kr", null),
        ("kr.", null),
    ];

    /// <summary>What columns of currencies say in words, by <see cref="HeaderKey"/>; a bare dollar is the American one, as the sign is.</summary>
    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["usdollar"] = "USD",
        ["usdollars"] = "USD",
        ["unitedstatesdollar"] = "USD",
        ["americandollar"] = "USD",
        ["amerikanischerdollar"] = "USD",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["poundsterling"] = "GBP",
        ["britishpound"] = "GBP",
        ["britishpoundsterling"] = "GBP",
        ["ukpound"] = "GBP",
        ["pfund"] = "GBP",
        ["pfundsterling"] = "GBP",
        ["britischespfund"] = "GBP",
        ["swissfranc"] = "CHF",
        ["swissfrancs"] = "CHF",
        ["schweizerfranken"] = "CHF",
        ["franken"] = "CHF",
        ["yen"] = "JPY",
        ["japaneseyen"] = "JPY",
        ["japanischeryen"] = "JPY",
        ["zloty"] = "PLN",
        ["złoty"] = "PLN",
        ["polishzloty"] = "PLN",
        ["polishzłoty"] = "PLN",
        ["polnischerzloty"] = "PLN",
        ["polnischerzłoty"] = "PLN",
        ["czechkoruna"] = "CZK",
        ["tschechischekrone"] = "CZK",
        ["danishkrone"] = "DKK",
        ["daenischekrone"] = "DKK",
        ["swedishkrona"] = "SEK",
        ["schwedischekrone"] = "SEK",
        ["norwegiankrone"] = "NOK",
        ["norwegischekrone"] = "NOK",
        ["forint"] = "HUF",
        ["hungarianforint"] = "HUF",
        ["ungarischerforint"] = "HUF",
        ["canadiandollar"] = "CAD",
        ["kanadischerdollar"] = "CAD",
        ["australiandollar"] = "AUD",
        ["australischerdollar"] = "AUD",
        ["chineseyuan"] = "CNY",
        ["yuan"] = "CNY",
        ["renminbi"] = "CNY",
        ["turkishlira"] = "TRY",
        ["tuerkischelira"] = "TRY",
        ["indianrupee"] = "INR",
        ["indischerupie"] = "INR",
        ["brazilianreal"] = "BRL",
        ["brasilianischerreal"] = "BRL",
    };

    public static bool Knows(ReadOnlySpan<char> mark) =>
        IsCode(mark) || CommonCode(mark) is not null || Index(mark) >= 0;

    /// <summary>ISO 4217 code of a mark, a code or a currency's name with its code ("Euro (EUR)"); null when it names none.</summary>
    public static string? Code(ReadOnlySpan<char> mark)
    {
        mark = mark.Trim();
        if (IsCode(mark))
            return Currency.Parse(mark.ToString())?.Code;
        if (CommonCode(mark) is { } common)
            return common;
        var known = Index(mark);
        if (known >= 0)
            return Marks[known].Code;
        if (Names.TryGetValue(HeaderKey.Of(mark.ToString()), out var named))
            return named;
        var open = mark.LastIndexOf('(');
        return open >= 0 && mark.EndsWith(")") && IsCode(mark[(open + 1)..^1]) ? mark[(open + 1)..^1].ToString()
            : mark.IndexOf('-') is > 0 and var dash ? Code(mark[..dash])
            : null;
    }

    /// <summary>The currency that a header names: "Betrag (EUR)", "Amount in USD", "Wert €".</summary>
    public static string? InHeader(string header)
    {
        foreach (var word in header.Split(' ', '(', ')', '[', ']', '/', '_'))
        {
            if (word.Length == 3 && IsCode(word) && CommonCode(word) is not null)
                return word;
            if (word.Length > 0 && Index(word) is >= 0 and var known)
                return Marks[known].Code;
        }
        return AmountUnit.In(header)?.Currency;
    }

    static readonly string[] CommonCodes =
    [
        "EUR",
        "USD",
        "CHF",
        "GBP",
        "PLN",
        "CZK",
        "DKK",
        "SEK",
        "NOK",
        "HUF",
        "JPY",
        "CAD",
        "AUD",
        "CNY",
        "TRY",
    ];

    /// <summary>A code that people also write in small letters; null for every other word.</summary>
    static string? CommonCode(ReadOnlySpan<char> mark)
    {
        if (mark.Length != 3)
            return null;
        foreach (var code in CommonCodes)
        {
            if (mark.Equals(code, StringComparison.OrdinalIgnoreCase))
                return code;
        }
        return null;
    }

    static bool IsCode(ReadOnlySpan<char> mark) => mark.Length == 3 && mark.IndexOfAnyExceptInRange('A', 'Z') < 0;

    static int Index(ReadOnlySpan<char> mark)
    {
        for (var i = 0; i < Marks.Length; i++)
        {
            if (mark.Equals(Marks[i].Mark, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}
