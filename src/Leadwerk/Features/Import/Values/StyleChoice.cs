using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Values;

/// <summary>Decides for whole columns how dates and numbers are written: by their cells, by the file's other columns, by its language, or by asking.</summary>
/// <param name="rows">One file.</param>
/// <param name="currency">ISO code that most amounts have, null when none is known.</param>
/// <param name="ask">Asks a person; null when nobody can be asked.</param>
/// <param name="notes">Receives what was taken without proof.</param>
sealed class StyleChoice(FileRows rows, string? currency, Func<Question, string?>? ask, List<ReadingNote> notes)
{
    static readonly string[] DayFirstCurrencies =
    [
        "EUR",
        "GBP",
        "CHF",
        "PLN",
        "CZK",
        "DKK",
        "SEK",
        "NOK",
        "HUF",
        "BRL",
    ];

    readonly bool german = rows.Delimiter == ';' || HeaderLanguage.IsGerman(rows.Headers.Headers);
    readonly bool english = rows.Delimiter != ';' && HeaderLanguage.IsEnglish(rows.Headers.Headers);

    DateOrder? answeredOrder;
    bool? answeredComma;

    public DateOrder Order(ColumnUse use, DateCells cells)
    {
        if (cells.Evidence.Order is { } proven)
            return proven;
        if (OrderOfOthers() is { } others)
            return others;
        if (german || Array.IndexOf(DayFirstCurrencies, currency) >= 0)
            return DateOrder.DayFirst;
        if (english && currency == "USD")
            return DateOrder.MonthFirst;
        return cells.Evidence.IsAmbiguous ? answeredOrder ??= AskOrder(use, cells.Evidence) : DateOrder.DayFirst;
    }

    public bool DecimalComma(ColumnUse use, NumberCells cells)
    {
        if (cells.Evidence.DecimalComma is { } proven)
            return proven;
        if (!cells.Evidence.IsAmbiguous)
            return german;
        if (CommaOfOthers(use) is { } others)
            return others;
        // The language decides only what is plausible too: amounts with exactly three decimals are not.
        var groupedByPoint = cells.Evidence.OpenPoints > 0;
        if (groupedByPoint ? german : english)
            return groupedByPoint;
        return answeredComma ??= AskComma(use, cells.Evidence, groupedByPoint);
    }

    DateOrder? OrderOfOthers()
    {
        var all = new DateEvidence();
        foreach (var (_, cells) in rows.Dates)
            all.Add(cells.Evidence);
        return all.Order;
    }

    /// <summary>Shares are written otherwise than money: 0.5 does not make 1.234 little more than one.</summary>
    bool? CommaOfOthers(ColumnUse use)
    {
        var all = new NumberEvidence();
        foreach (var (other, cells) in rows.Numbers)
        {
            if (use.Field != Field.Value || other.Field != Field.Guess)
                all.Add(cells.Evidence);
        }
        return all.DecimalComma;
    }

    DateOrder AskOrder(ColumnUse use, DateEvidence evidence)
    {
        var column = rows.Headers.Headers[use.Column];
        var dayFirst = DateStyle.Name(DateOrder.DayFirst, evidence.Separator);
        var monthFirst = DateStyle.Name(DateOrder.MonthFirst, evidence.Separator);
        var answer = ask?.Invoke(new("ambiguous-dates", [column, evidence.Sample!], [dayFirst, monthFirst]));
        if (answer is not null)
            return answer == monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var likely = english && evidence.Separator == '/' ? DateOrder.MonthFirst : DateOrder.DayFirst;
        notes.Add(new("ambiguous-dates", [column, DateStyle.Name(likely, evidence.Separator), evidence.Sample!]));
        return likely;
    }

    bool AskComma(ColumnUse use, NumberEvidence evidence, bool likely)
    {
        var column = rows.Headers.Headers[use.Column];
        var comma = NumberEvidence.Name(decimalComma: true);
        var point = NumberEvidence.Name(decimalComma: false);
        var answer = ask?.Invoke(new("ambiguous-numbers", [column, evidence.Sample!], [comma, point]));
        if (answer is not null)
            return answer == comma;
        notes.Add(new("ambiguous-numbers", [column, NumberEvidence.Name(likely), evidence.Sample!]));
        return likely;
    }
}
