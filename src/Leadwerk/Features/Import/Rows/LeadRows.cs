using System.Globalization;
using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Rows;

/// <summary>Takes rows of leads, one per id; counts on where the file has no ids.</summary>
sealed class LeadRows(FileRows rows, int firstNumber, BadCells bad)
{
    readonly IdIndex known = new(rows.Ids, salesforce: false);
    readonly ColumnUse? id = rows.Headers.Uses.FirstOrDefault(use => use.Field == Field.Id);
    readonly string idHeader = rows.Headers.HeaderOf(Field.Id);
    readonly char[] number = ['(', .. new char[30]];

    public void Add(TableSource table)
    {
        if (id is null)
        {
            AddNumbered(table, firstNumber + rows.Count + 1, brackets: 0);
            return;
        }
        var written = table.Cell(id.Column);
        if (!written.IsEmpty && known.TryAdd(written))
            rows.AddCells(table);
        else if (!written.IsEmpty)
            bad.Row(table.Place, table.Row, idHeader, written.ToString(), "unique-id");
        else if (id.Optional && rows.SaysAnything(table))
            AddNumbered(table, table.Row, brackets: 1);
        else
            bad.Row(table.Place, table.Row, idHeader, "", "id");
    }

    /// <summary>An id of our own: a number, in so many brackets that nobody else has it.</summary>
    void AddNumbered(TableSource table, long counted, int brackets)
    {
        counted.TryFormat(number.AsSpan(1), out var length, default, CultureInfo.InvariantCulture);
        number[length + 1] = ')';
        var isNew = known.TryAdd(number.AsSpan(1 - brackets, length + (2 * brackets)));
        while (!isNew)
        {
            brackets++;
            isNew = known.TryAdd($"{new string('(', brackets)}{counted}{new string(')', brackets)}");
        }
        rows.AddNumbered(table);
    }
}
