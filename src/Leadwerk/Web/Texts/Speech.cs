using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Money;

namespace Leadwerk.Web.Texts;

/// <summary>Everything that a page says, in the language of the one who reads it: both languages stand side by side.</summary>
/// <param name="code">de or en.</param>
sealed class Speech(string code)
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Codes of the languages that the pages speak.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["de", "en"];

    /// <summary>de or en.</summary>
    public string Code => code;

    public bool IsGerman => code == "de";

    /// <summary>How numbers and days are written.</summary>
    public CultureInfo Culture => IsGerman ? German : English;

    public string this[string german, string english] => IsGerman ? german : english;

    public string this[LocalText text] => IsGerman ? text.German : text.English;

    /// <summary>31.12.2026 or 31 Dec 2026.</summary>
    public string Day(DateOnly day) => day.ToString(IsGerman ? "dd.MM.yyyy" : "d MMM yyyy", Culture);

    /// <summary>Mo 31.12. or Mon 31 Dec: near days, where the year is plain.</summary>
    public string ShortDay(DateOnly day) => day.ToString(IsGerman ? "ddd dd.MM." : "ddd d MMM", Culture);

    /// <summary>31.12. or 31 Dec: on an axis, where the year is plain.</summary>
    public string DayAndMonth(DateOnly day) => day.ToString(IsGerman ? "dd.MM." : "d MMM", Culture);

    /// <summary>Dez. 2026 or Dec 2026.</summary>
    public string Month(DateOnly day) => day.ToString("MMM yyyy", Culture);

    /// <summary>heute, morgen, in 5 Tagen, vor 3 Tagen.</summary>
    public string Relative(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => this["heute", "today"],
            1 => this["morgen", "tomorrow"],
            -1 => this["gestern", "yesterday"],
            > 0 and var ahead => this[$"in {Count(ahead)} Tagen", $"in {Count(ahead)} days"],
            var behind => this[$"vor {Count(-behind)} Tagen", $"{Count(-behind)} days ago"],
        };

    /// <summary>1 Tag, 5 Tage.</summary>
    public string Days(int days) => Counted(days, "Tag", "Tage", "day", "days");

    /// <summary>A number with its noun: 1 Lead, 2.143 Leads.</summary>
    public string Counted(long number, string one, string many, string englishOne, string englishMany) =>
        $"{Count(number)} {(number == 1 ? this[one, englishOne] : this[many, englishMany])}";

    /// <summary>2.143 or 2,143.</summary>
    public string Count(long number) => number.ToString("N0", Culture);

    /// <summary>2,4 or 2.4; from 100 on whole.</summary>
    public string Decimal(double number) => number.ToString(Math.Abs(number) < 99.95 ? "0.#" : "N0", Culture);

    /// <summary>37 % or 37%; below 10 with one decimal, because 0.4 is not 0.</summary>
    /// <param name="share">0..1.</param>
    public string Percent(double share)
    {
        var hundred = share * 100;
        // What is rounded to nothing is not nothing.
        if (hundred is > 0 and < 0.05)
            return this["<\u00a00,1\u00a0%", "<\u00a00.1%"];
        var digits = hundred is > 0 and < 9.95 ? "N1" : "N0";
        return hundred.ToString(digits, Culture) + (IsGerman ? "\u00a0%" : "%");
    }

    /// <summary>1.234.567 € or €1,234,567: whole major units, because an order is not a receipt.</summary>
    public string Money(OrderValue value) => Money(value.MinorUnits, value.Currency);

    /// <inheritdoc cref="Money(OrderValue)"/>
    public string Money(decimal minorUnits, Currency currency)
    {
        var amount = Math.Round(minorUnits / currency.MinorUnits).ToString("N0", Culture);
        return (currency.Code, IsGerman) switch
        {
            ("EUR", true) => $"{amount}\u00a0€",
            ("EUR", false) => $"€{amount}",
            (var other, true) => $"{amount}\u00a0{other}",
            (var other, false) => $"{other}\u00a0{amount}",
        };
    }

    /// <summary>As <see cref="Money(decimal, Currency)"/>, of an amount in major units; a code that is none is said as it is.</summary>
    public string Major(double amount, string? code) =>
        Currency.Parse(code ?? "") is { } currency ? Money((decimal)amount * currency.MinorUnits, currency)
        : code is null ? Count((long)Math.Round(amount))
        : $"{Count((long)Math.Round(amount))}\u00a0{code}";

    /// <summary>31.12.2026, 14:05 in the company's zone.</summary>
    public string Moment(DateTime at, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(at, zone)
            .ToString(IsGerman ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm", Culture);

    /// <summary>2:30 h, or 45 min.</summary>
    public static string Duration(int minutes) =>
        minutes < 60
            ? $"{minutes} min"
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00} h");
}
