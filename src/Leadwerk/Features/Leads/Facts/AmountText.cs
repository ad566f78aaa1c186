using System.Globalization;
using Leadwerk.Domain.Money;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>Reads an amount as people type it, in either language.</summary>
static class AmountText
{
    const int DigitsOfGroup = 3;

    /// <summary>12.500,00 and 12,500.00 and 12500 and "12.500 €" are the same; a lone mark before three digits groups them.</summary>
    /// <returns>Null where it is no amount, or not a whole number of minor units.</returns>
    public static OrderValue? Read(string text, Currency currency)
    {
        var bare = text.Replace(currency.Code, "", StringComparison.OrdinalIgnoreCase);
        if (bare.Any(char.IsLetter))
            return null;
        var typed = string.Concat(bare.Where(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '-'));
        var mark = DecimalMark(typed);
        var plain = string.Concat(
            typed.Select(
                (letter, at) =>
                    at == mark ? "."
                    : letter is '.' or ',' ? ""
                    : $"{letter}"
            )
        );
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var amount))
            return null;
        var minor = amount * currency.MinorUnits;
        return minor == decimal.Truncate(minor) && Math.Abs(minor) <= long.MaxValue
            ? new OrderValue((long)minor, currency)
            : null;
    }

    /// <summary>Where the decimals begin; -1 where all marks group.</summary>
    static int DecimalMark(string typed)
    {
        var last = typed.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return -1;
        var first = typed.IndexOfAny(['.', ',']);
        var alone = first == last;
        return alone && typed.Length - last - 1 != DigitsOfGroup || typed[first] != typed[last] ? last : -1;
    }
}
