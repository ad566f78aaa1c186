using System.Collections.Frozen;

namespace Leadwerk.Domain.Money;

/// <summary>A currency by its ISO 4217 code, with the number of its minor units.</summary>
/// <remarks>Amounts are kept in whole minor units, so a currency without cents must say so.</remarks>
public readonly record struct Currency
{
    static readonly FrozenDictionary<string, int> OtherDigits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["BIF"] = 0,
        ["CLP"] = 0,
        ["DJF"] = 0,
        ["GNF"] = 0,
        ["ISK"] = 0,
        ["JPY"] = 0,
        ["KMF"] = 0,
        ["KRW"] = 0,
        ["PYG"] = 0,
        ["RWF"] = 0,
        ["UGX"] = 0,
        ["VND"] = 0,
        ["VUV"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
        ["BHD"] = 3,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    Currency(string code) => Code = code;

    /// <summary>Three capital letters, for instance EUR.</summary>
    public string Code { get; }

    /// <summary>Decimal digits of one major unit: 2 for EUR, 0 for JPY, 3 for KWD.</summary>
    public int Digits => OtherDigits.GetValueOrDefault(Code, 2);

    /// <summary>Minor units that make one major unit: 100 for EUR, 1 for JPY, 1000 for KWD.</summary>
    public int MinorUnits =>
        Digits switch
        {
            0 => 1,
            3 => 1000,
            _ => 100,
        };

    /// <summary>Reads a code; surrounding blanks and lower case are forgiven.</summary>
    /// <param name="text">What a person or a file wrote.</param>
    /// <returns>The currency; null unless the text is three letters A to Z.</returns>
    public static Currency? Parse(string? text)
    {
        var code = text?.Trim().ToUpperInvariant();
        return code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? new Currency(code) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
