using Leadwerk.Domain;
using Leadwerk.Domain.Money;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics;
using Leadwerk.Statistics.Findings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Marketing.Yields;

/// <summary>Results in plain sentences, and how little few cases say.</summary>
sealed class YieldWords(Speech speech)
{
    const int Few = 10;
    const int Some = 50;

    /// <summary>How much the differences on the page are worth, by the orders that they rest on.</summary>
    public string HowLittle(int orders) =>
        orders switch
        {
            0 => speech[
                "Noch kam kein Auftrag. Bis dahin sagt diese Seite, wer kam, und nicht, was es wert ist.",
                "No order has come yet. Until then this page says who came, and not what it is worth."
            ],
            < Few => speech[
                $"Das alles ruht auf {speech.Counted(orders, "Auftrag", "Aufträgen", "", "")}. Ein einziger mehr oder weniger würde die Reihenfolge ändern: Richten Sie danach noch nichts aus.",
                $"All this rests on {speech.Counted(orders, "", "", "order", "orders")}. A single one more or less would change the order of the rows: decide nothing by it yet."
            ],
            < Some => speech[
                $"Das alles ruht auf {speech.Count(orders)} Aufträgen; das ist wenig. Unterschiede, deren Spannen sich überschneiden, können Zufall sein.",
                $"All this rests on {speech.Count(orders)} orders, which are few. Differences whose ranges overlap may be chance."
            ],
            _ => speech[
                $"Das alles ruht auf {speech.Count(orders)} Aufträgen. Auch davon gilt: Wo sich Spannen überschneiden, kann der Unterschied Zufall sein, und was vor einem Auftrag kam, muss nicht sein Grund sein.",
                $"All this rests on {speech.Count(orders)} orders. Even so: where ranges overlap the difference may be chance, and what came before an order need not be its cause."
            ],
        };

    /// <summary>12 % with 7 % to 20 %; only the range where few are settled.</summary>
    public Ranged Share(WinProbability share) =>
        share.Cases == 0
            ? Ranged.Nothing
            : new Ranged(
                share.Estimate is { } estimate ? speech.Percent(estimate) : speech["zu wenige", "too few"],
                Range(share.Low, share.High)
            );

    /// <summary>63 Tagen, as it stands behind "binnen".</summary>
    public string Within(int days) => speech.Counted(days, "Tag", "Tagen", "day", "days");

    public string Range(double low, double high) =>
        speech[$"{speech.Percent(low)} bis {speech.Percent(high)}", $"{speech.Percent(low)} to {speech.Percent(high)}"];

    /// <summary>Value of orders, with how far chance alone moves it.</summary>
    public Ranged Value(Tally tally, Currency currency) =>
        tally.WithValue == 0
            ? Ranged.Nothing
            : new Ranged(
                Money(tally.Value, currency),
                MoneyRange(tally.ValueRange.Low, tally.ValueRange.High, currency)
            );

    public Ranged CostPerOrder(Outcome outcome, Currency currency) =>
        outcome.CostPerOrder is not { } cost
            ? Ranged.Nothing
            : new Ranged(Money(cost.Cost, currency), MoneyRange(cost.Low, cost.High, currency));

    public Ranged Cost(Outcome outcome, Currency currency) =>
        outcome.Cost is { } cost ? new Ranged(Money(cost, currency), null) : Ranged.Nothing;

    /// <summary>What came back from sales, of what it got.</summary>
    public Ranged Returned(Tally tally)
    {
        var (low, high) = tally.ReturnedRange;
        return tally.HandedOver == 0
            ? Ranged.Nothing
            : new Ranged(speech.Percent(tally.ReturnedShare), Range(low, high));
    }

    string Money(double minorUnits, Currency currency) => speech.Money((decimal)minorUnits, currency);

    string MoneyRange(double low, double high, Currency currency) =>
        speech[
            $"{Money(Roughly(low), currency)} bis {Money(Roughly(high), currency)}",
            $"{Money(Roughly(low), currency)} to {Money(Roughly(high), currency)}"
        ];

    // Two digits: more would claim to know where chance ends.
    static double Roughly(double amount)
    {
        if (amount <= 0)
            return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(amount)) - 1);
        return Math.Round(amount / unit) * unit;
    }

    /// <summary>What an act says of the order to come.</summary>
    public static LocalText Verdict(ActVerdict verdict) =>
        verdict switch
        {
            ActVerdict.Announces => new("kündigt einen Auftrag an", "announces an order"),
            ActVerdict.Discourages => new("danach wird seltener bestellt", "orders are rarer after it"),
            ActVerdict.Neither => new("kann Zufall sein", "may be chance"),
            _ => new("zu wenige Fälle", "too few cases"),
        };

    public static LocalText By(OutcomeBy by) =>
        by switch
        {
            OutcomeBy.Piece => new("Inhalt", "Content"),
            OutcomeBy.Group => new("Zielgruppe", "Target group"),
            OutcomeBy.Source => new("Quelle", "Source"),
            _ => new("Kampagne", "Campaign"),
        };
}

/// <summary>A number as it is shown, with the range that chance gives it below.</summary>
/// <param name="Text">The number.</param>
/// <param name="Range">The range; null where it has none.</param>
public readonly record struct Ranged(string Text, string? Range)
{
    /// <summary>Where there is no number.</summary>
    public static Ranged Nothing { get; } = new("–", null);
}
