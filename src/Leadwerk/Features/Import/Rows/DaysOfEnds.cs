using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Features.Import.Rows;

/// <summary>A column called "Gewonnen" may hold a yes or the day of it: the cells decide.</summary>
static class DaysOfEnds
{
    static readonly (Field Flag, Field Day)[] Pairs =
    [
        (Field.IsWon, Field.WonOn),
        (Field.IsLost, Field.LostOn),
        (Field.IsClosed, Field.Closed),
    ];

    /// <summary>Reads such columns as days where they hold more days than answers and no other column has that day.</summary>
    public static void Find(FileRows rows)
    {
        foreach (var (flag, day) in Pairs)
        {
            if (rows.Coded(flag) is not { } column || rows.Headers.Has(day) || !HoldsDays(column))
                continue;
            var cells = new DateCells();
            for (var row = 0; row < column.Count; row++)
                cells.Add(column[row]);
            rows.Replace(rows.Headers.Uses.First(use => use.Field == flag), day, cells);
        }
    }

    static bool HoldsDays(CodedColumn column)
    {
        var days = column.Texts.Count(IsDay);
        return days > 0 && days > column.Texts.Count(IsAnswer);
    }

    static bool IsAnswer(string text) => TruthWords.Of(text) is not null && !EmptyWords.Is(text);

    static bool IsDay(string text) => DateText.Read(text).Shape is not (DateShape.Empty or DateShape.Unreadable);
}
