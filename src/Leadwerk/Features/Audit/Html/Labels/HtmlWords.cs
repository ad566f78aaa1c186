using System.Globalization;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Html.Labels;

/// <summary>What was counted: it decides what a sentence may point at.</summary>
enum Counted
{
    /// <summary>A file that somebody gave to the report.</summary>
    File,

    /// <summary>The leads that are worked in the application, where no file is and no report.</summary>
    Leads,
}

/// <summary>Headings and labels of the page, German and English side by side so that none is ever missing; sentences and headings that other faces share are in <see cref="ReportWords"/> and <see cref="ReportLabels"/>.</summary>
sealed partial class HtmlWords(ReportWords words, Counted counted = Counted.File)
{
    readonly bool german = words.Language == "de";
    readonly CultureInfo culture = CultureInfo.GetCultureInfo(words.Language == "de" ? "de-DE" : "en-GB");
    readonly ReportLabels labels = words.Labels;

    /// <summary>Where the file has nothing to say.</summary>
    public const string Nothing = "–";

    public string Whole(int? number) => number is { } known ? words.Whole(known) : Nothing;

    public string Share(double? share) => share is { } known ? words.Percent(known) : Nothing;

    public string Signed(double? share) => share is { } known ? words.SignedPercent(known) : Nothing;

    public string Fixed(double? number, int decimals) => number is { } known ? words.Fixed(known, decimals) : Nothing;

    public string ShareOf(double share, double low, double high, int cases) =>
        $"{words.Percent(share)} ({words.Interval(low, high)}, {words.Cases(cases)})";

    /// <summary>An amount short enough for an axis: 1,2 Mio.</summary>
    public string Short(double amount) =>
        Math.Abs(amount) switch
        {
            >= 1e9 => Scaled(amount / 1e9, T("Mrd.", "bn")),
            >= 1e6 => Scaled(amount / 1e6, T("Mio.", "m")),
            >= 1e4 => Scaled(amount / 1e3, T("Tsd.", "k")),
            _ => words.Rounded(amount, 1),
        };

    public string ShortMonth(DateOnly month) => month.ToString("MMM yy", culture);

    string Scaled(double amount, string unit) => words.Rounded(amount, 1) + "\u00A0" + unit;

    string DaysAfter(int days) => german && days != 1 ? words.Whole(days) + "\u00A0Tagen" : words.Days(days);

    /// <summary>A label of the one table, as a heading of a page begins.</summary>
    static string Heading(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    string T(string deutsch, string english) => german ? deutsch : english;
}
