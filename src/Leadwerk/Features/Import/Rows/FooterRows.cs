using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Rows;

/// <summary>Lines of text that reports write below their rows: sums, copyright, "confidential".</summary>
/// <remarks>Whether such a line is a footer is known at the end only; followed by a row it was a row like others.</remarks>
sealed class FooterRows(HeaderReading headers)
{
    const int FewestColumns = 3;

    static readonly HashSet<string> Sums =
    [
        "total",
        "totals",
        "subtotal",
        "subtotals",
        "sum",
        "gesamt",
        "gesamtsumme",
        "summe",
        "summen",
        "zwischensumme",
    ];

    /// <summary>What a lead has and a sum has not.</summary>
    static readonly Field[] OfLeads =
    [
        Field.Id,
        Field.Company,
        Field.Stage,
        Field.Outcome,
        Field.Created,
        Field.Closed,
        Field.WonOn,
        Field.LostOn,
        Field.HandedOver,
        Field.Entered,
    ];

    readonly bool hasIds = headers.Has(Field.Id);
    readonly int[] leadColumns =
    [
        .. headers.Uses.Where(use => use.Column > 0 && OfLeads.Contains(use.Field)).Select(use => use.Column),
    ];
    readonly List<(string Place, long Row, string Text)> held = [];
    readonly List<string> below = [];

    /// <summary>Takes the present row when it looks like a footer.</summary>
    public bool Holds(TableSource table)
    {
        if (table.Headers.Count < FewestColumns)
            return false;
        var first = table.Cell(0);
        if (!IsOnlyText(table, first) && !(HasNothingOfALead(table) && IsSum(first)))
            return false;
        held.Add((table.Place, table.Row, first.ToString()));
        return true;
    }

    /// <summary>A row came after the lines: those of several words were rows that say nothing, a single word is a lead with a name.</summary>
    public void Release(TableSource table, BadCells bad, Action<TableSource> add)
    {
        foreach (var (place, row, text) in held)
        {
            // A row of the next sheet: the line ended its own.
            if (place != table.Place)
                below.Add(text);
            else if (IsWord(text) && !IsSum(text))
                add(new OneCellRow(table, row, text));
            else
                bad.Row(place, row, table.Headers[0], text, "columns");
        }
        held.Clear();
    }

    /// <summary>What stood below the last row of the file or of a sheet; null when nothing did.</summary>
    public ReadingNote? Note(string file)
    {
        below.AddRange(held.Select(line => line.Text));
        return below.Count == 0 ? null : new ReadingNote("footer-skipped", [file, below.Count, below[0]]);
    }

    public int Count => held.Count;

    /// <summary>A single word may be an id; where the file has none it stands there as a line of text does.</summary>
    bool IsOnlyText(TableSource table, ReadOnlySpan<char> first)
    {
        if (IsWord(first) ? hasIds || !char.IsLetter(first[0]) : first.IsEmpty)
            return false;
        for (var column = 1; column < table.Cells; column++)
        {
            if (!table.Cell(column).IsEmpty)
                return false;
        }
        return true;
    }

    static bool IsWord(ReadOnlySpan<char> text) => text.Length > 0 && !text.Contains(' ');

    static bool IsSum(ReadOnlySpan<char> first)
    {
        if (first.Length is 0 or > 40 || !"gGsSzZtT".Contains(first[0]))
            return false;
        var words = first.ToString().Split(' ', '(', ':').Select(HeaderKey.Of).ToArray();
        return Sums.Contains(words[0]) || (words[0] == "grand" && words.Length > 1 && Sums.Contains(words[1]));
    }

    bool HasNothingOfALead(TableSource table)
    {
        foreach (var column in leadColumns)
        {
            if (!EmptyWords.Is(table.Cell(column)))
                return false;
        }
        return true;
    }
}
