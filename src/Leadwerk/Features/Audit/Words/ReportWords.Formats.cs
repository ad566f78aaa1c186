using System.Globalization;
using Leadwerk.Statistics;

namespace Leadwerk.Features.Audit.Words;

public abstract partial class ReportWords
{
    protected const char Unbroken = '\u00A0';

    public abstract string Date(DateOnly day);

    /// <summary>Month and year in full: "September 2026".</summary>
    public string Month(DateOnly month) => month.ToString("MMMM yyyy", Culture);

    public string Whole(double number) => double.IsNaN(number) ? "?" : number.ToString("N0", Culture);

    /// <summary>Up to so many decimals, and only as many as there are.</summary>
    public string Rounded(double number, int most) => number.ToString("#,0." + new string('#', most), Culture);

    /// <summary>Exactly so many decimals, for columns.</summary>
    public string Fixed(double number, int decimals) =>
        number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>Whole percents; below 10 % and close to 100 % with one decimal. Never 0 % or 100 % for what is neither.</summary>
    public string Percent(double share) =>
        (share * 100) switch
        {
            > 0 and < 0.05 => "<" + Unbroken + PercentText(Rounded(0.1, 1)),
            < 100 and >= 99.95 => ">" + Unbroken + PercentText(Rounded(99.9, 1)),
            var percent => PercentText(PercentNumber(percent)),
        };

    /// <summary>"3,2 % (0,9–7 %)", or "zu wenige (0–9 %)", where a column counts the cases or has no room for them.</summary>
    public string ShortChance(WinProbability chance) =>
        $"{(chance.Estimate is { } share ? Percent(share) : Labels.TooFew)} ({Interval(chance.Low, chance.High)})";

    /// <summary>"31–44 %"</summary>
    public string Interval(double low, double high)
    {
        var (from, to) = (PercentNumber(low * 100), PercentNumber(high * 100));
        return PercentText(from == to ? to : $"{from}–{to}");
    }

    public abstract string Money(decimal amount, string? currency);

    /// <summary>Rounded to what a headline needs: "1,2 Mio. €", "182.000 €".</summary>
    public string ShortMoney(double amount, string? currency) =>
        Magnitude(amount) switch
        {
            1e9 => BigMoney(Rounded(amount / 1e9, 1), BillionSuffix, currency),
            1e6 => BigMoney(Rounded(amount / 1e6, 1), MillionSuffix, currency),
            _ => Money(Readable(amount), currency),
        };

    /// <summary>A range without what the sum beside it says already: "1,8–3,6" beside "2,9 Mio. €".</summary>
    protected string MoneyRangeBeside(double sum, Band band, string? currency)
    {
        var unit = Magnitude(sum);
        if (Magnitude(band.P10) != unit || Magnitude(band.P90) != unit)
            return MoneyRange(band, currency);
        var (low, high) = (InUnit(band.P10, unit), InUnit(band.P90, unit));
        return low == high ? low : $"{low}–{high}";
    }

    string InUnit(double amount, double unit) => unit > 1 ? Rounded(amount / unit, 1) : Amount(Readable(amount));

    static decimal Readable(double amount) =>
        Math.Abs(amount) >= 1_000 ? ThreeDigits(amount) : (decimal)Math.Round(amount);

    static double Magnitude(double amount) =>
        Math.Abs(amount) switch
        {
            >= 999_500_000 => 1e9,
            >= 999_500 => 1e6,
            _ => 1,
        };

    /// <summary>"1 Lead", "2 Leads"</summary>
    public string Count(double number, string one, string many) =>
        Whole(number) + Unbroken + (number == 1 ? one : many);

    public abstract string Days(double days);

    public abstract string Leads(double leads);

    public abstract string Cases(double cases);

    public abstract string Orders(double orders);

    public abstract string TooFewCases { get; }

    /// <summary>The culture with the true minus, as in <see cref="SignedPercent"/>.</summary>
    protected static CultureInfo WithMinus(string culture)
    {
        var own = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
        own.NumberFormat.NegativeSign = "−";
        return own;
    }

    protected abstract string MillionSuffix { get; }

    protected abstract string BillionSuffix { get; }

    protected abstract string BigMoney(string number, string suffix, string? currency);

    protected abstract string PercentText(string number);

    /// <summary>The sign only where it means one currency.</summary>
    protected static string? Sign(string? currency) =>
        currency?.ToUpperInvariant() switch
        {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            var code => code,
        };

    /// <summary>Cents only where they matter: on amounts below 100 that have some.</summary>
    protected string Amount(decimal amount) =>
        amount.ToString(Math.Abs(amount) < 100 && amount != Math.Truncate(amount) ? "N2" : "N0", Culture);

    string PercentNumber(double percent) =>
        (percent is < 10 or (> 99 and < 100) ? Math.Round(percent, 1) : Math.Round(percent)).ToString("#,0.#", Culture);

    /// <summary>Text from files, cut where it would bury the sentence around it.</summary>
    protected static string Cut(string text)
    {
        const int most = 60;
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    /// <summary>Ends with one full stop, after an abbreviation too.</summary>
    protected static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    static decimal ThreeDigits(double amount)
    {
        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(amount))) - 2);
        return Math.Round((decimal)amount / unit) * unit;
    }
}
