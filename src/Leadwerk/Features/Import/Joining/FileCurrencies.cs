using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Joining;

/// <summary>The currency of each row of a file: its own column, else the mark beside the amount, else the header.</summary>
static class FileCurrencies
{
    static readonly string[] OfTheCompany = ["companycurrency", "unternehmenswaehrung", "convertedcurrency"];

    /// <summary>ISO codes by row, and texts that are none as they are; null when the file says nothing.</summary>
    public static CodedColumn? Of(FileRows rows)
    {
        if (rows.Cells<NumberCells>(Field.Value) is not { } amounts)
            return null;
        var column = rows.Coded(Field.Currency);
        if (column is { Texts.Count: > 1 } && AreConverted(rows))
            column = null;
        if (column is not null && column.Texts.Any(text => CurrencyMarks.Code(text) is not null))
            return Codes(rows.Count, column);
        if (amounts.Marks.Texts.Count > 0)
            return Codes(rows.Count, amounts.Marks);
        if (CurrencyMarks.InHeader(rows.Headers.HeaderOf(Field.Value)) is { } code)
            return Everywhere(rows.Count, code);
        return column is null ? null : Codes(rows.Count, column);
    }

    /// <summary>The code that most rows have, by name where two have as many: the order of the rows must not decide.</summary>
    /// <param name="codes">Currencies by row.</param>
    /// <param name="counts">True for a row with an amount.</param>
    /// <returns><see cref="CodedColumn.None"/> when no row has any.</returns>
    public static int MostFrequent(CodedColumn? codes, Predicate<int> counts)
    {
        if (codes is null || codes.Texts.Count == 0)
            return CodedColumn.None;
        var rows = new int[codes.Texts.Count];
        for (var row = 0; row < codes.Count; row++)
        {
            if (codes.Code(row) != CodedColumn.None && counts(row))
                rows[codes.Code(row)]++;
        }
        return Enumerable
            .Range(0, rows.Length)
            .OrderByDescending(code => rows[code])
            .ThenBy(code => codes.Texts[code], StringComparer.Ordinal)
            .First();
    }

    /// <summary>Amounts in the company's currency beside a column that names the deal's own currency.</summary>
    static bool AreConverted(FileRows rows)
    {
        var key = HeaderKey.Of(rows.Headers.HeaderOf(Field.Value));
        return OfTheCompany.Any(words => key.Contains(words, StringComparison.Ordinal));
    }

    static CodedColumn Codes(int count, CodedColumn written)
    {
        var known = written.Texts.Select(CodeOrText).ToArray();
        var codes = new CodedColumn();
        for (var row = 0; row < count; row++)
            codes.Add(written.Code(row) == CodedColumn.None ? "" : known[written.Code(row)]);
        return codes;
    }

    /// <summary>A currency that nobody knows is still another one.</summary>
    static string CodeOrText(string text) =>
        CurrencyMarks.Code(text) ?? (EmptyWords.Is(text) ? "" : text.Trim().TrimEnd('.'));

    static CodedColumn Everywhere(int count, string code)
    {
        var codes = new CodedColumn();
        for (var row = 0; row < count; row++)
            codes.Add(code);
        return codes;
    }
}
