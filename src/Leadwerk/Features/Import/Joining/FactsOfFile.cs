using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Joining;

/// <summary>Decides the styles of one file and reads its columns accordingly.</summary>
sealed class FactsOfFile
{
    readonly FileRows rows;
    readonly BadCells bad;
    readonly StyleChoice choice;
    readonly List<ReadingNote> notes;
    readonly Dictionary<int, string?> styles = [];

    FactsOfFile(
        FileRows rows,
        CodedColumn? currencies,
        BadCells bad,
        Func<Question, string?>? ask,
        List<ReadingNote> notes
    )
    {
        this.rows = rows;
        this.bad = bad;
        this.notes = notes;
        var amounts = rows.Cells<NumberCells>(Field.Value);
        var most = FileCurrencies.MostFrequent(currencies, row => amounts!.IsRecorded(row));
        choice = new StyleChoice(rows, most == CodedColumn.None ? null : currencies!.Texts[most], ask, notes);
    }

    /// <summary>What the file records, and the style in which each column was read.</summary>
    public static (Facts Facts, IReadOnlyDictionary<int, string?> Styles) Of(
        FileRows rows,
        BadCells bad,
        Func<Question, string?>? ask,
        List<ReadingNote> notes
    )
    {
        var currencies = FileCurrencies.Of(rows);
        var reading = new FactsOfFile(rows, currencies, bad, ask, notes);
        var started = rows.Cells<DateCells>(Field.Created);
        var facts = new Facts
        {
            Ids = rows.Ids,
            Place = (_, row) => (rows.PlaceOf(row), rows.Lines[row]),
            HasStartCell = row => started?.IsRecorded(row) ?? false,
            Titles = rows.Cells<TextCells>(Field.Title)?.Column,
            Currencies = currencies,
        };
        facts.Pipelines.UnionWith(PipelineNames.In(rows.Headers.Uses));
        facts.Pipelines.UnionWith(rows.Coded(Field.Pipeline)?.Texts ?? []);
        reading.Read(facts);
        return (facts, reading.styles);
    }

    void Read(Facts facts)
    {
        foreach (var (use, cells) in rows.Columns)
        {
            if (use.Field != Field.Entered)
                facts.HeaderOf[use.Field] = rows.Headers.Headers[use.Column];
            switch (cells)
            {
                case TextCells texts when use.Field != Field.Title:
                    facts.Contacts[use.Field] = texts.Column;
                    break;
                case CodedCells coded:
                    facts.Coded[use.Field] = coded.Column;
                    break;
                case DateCells dates:
                    Add(facts, use, Days(use, dates));
                    break;
                case NumberCells numbers:
                    facts.Numbers[use.Field] = Numbers(use, numbers);
                    break;
            }
        }
    }

    static void Add(Facts facts, ColumnUse use, int[] days)
    {
        if (use.Field == Field.Entered)
            facts.Entered.Add((use.Phase ?? "", days));
        else
            facts.Days[use.Field] = days;
    }

    int[] Days(ColumnUse use, DateCells cells)
    {
        var order = choice.Order(use, cells);
        styles[use.Column] = cells.Evidence.Style(order);
        return cells.Days(order, (row, text) => Bad(use, row, text, "date"));
    }

    double[] Numbers(ColumnUse use, NumberCells cells)
    {
        var comma = choice.DecimalComma(use, cells);
        styles[use.Column] = cells.Evidence.Style(comma);
        var numbers = cells.Values(comma, (row, text) => Bad(use, row, text, "amount"));
        if (use.Field == Field.Guess)
            Shares(use, numbers, cells.Evidence.Percents > 0);
        else if (use.Field == Field.Value)
            WholeUnits(use, numbers);
        return numbers;
    }

    /// <summary>Amounts in thousands or millions, as the header says, are written out.</summary>
    void WholeUnits(ColumnUse use, double[] amounts)
    {
        var header = rows.Headers.Headers[use.Column];
        if (AmountUnit.In(header) is not { } unit)
            return;
        for (var row = 0; row < amounts.Length; row++)
            amounts[row] *= unit.Factor;
        notes.Add(new("amounts-in-thousands", [header, unit.Factor]));
    }

    /// <summary>Guesses are shares from here on: 35, "35 %" and 0.35 mean the same, as the whole column says.</summary>
    void Shares(ColumnUse use, double[] guesses, bool percentSigns)
    {
        // A percent sign in the header alone decides nothing: workbooks show 0.9 as "90%" below it.
        var percent = percentSigns || Array.Exists(guesses, guess => guess > 1);
        for (var row = 0; row < guesses.Length; row++)
        {
            var share = percent ? guesses[row] / 100 : guesses[row];
            if (share is < 0 or > 1)
            {
                Bad(use, row, guesses[row].ToString(System.Globalization.CultureInfo.InvariantCulture), "amount");
                share = double.NaN;
            }
            guesses[row] = share;
        }
    }

    void Bad(ColumnUse use, int row, string text, string expected) =>
        bad.Cell(rows.PlaceOf(row), rows.Lines[row], rows.Headers.Headers[use.Column], text, expected);
}
