namespace Leadwerk.Features.Import.Values;

/// <summary>What the numbers of a date mean where the text alone does not say it.</summary>
enum DateOrder
{
    DayFirst,
    MonthFirst,
    YearFirst,
}

static class DateStyle
{
    static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Placeholders like 0001-01-01 and 9999-12-31 are no dates.</summary>
    const int FirstYear = 1900;
    const int LastYear = 2100;

    // Millions of dates: a table of months is several times faster than the calendar.
    static readonly int[] MonthStarts =
    [
        .. Enumerable
            .Range(0, ((LastYear - FirstYear + 1) * 12) + 1)
            .Select(month => new DateOnly(FirstYear, 1, 1).AddMonths(month).DayNumber),
    ];

    /// <summary>Two digits: 80 to 99 are of the last century.</summary>
    public static int FullYear(int year, bool complete) =>
        complete ? year
        : year < 80 ? 2000 + year
        : 1900 + year;

    /// <summary>Day number, <see cref="ReadPipeline.NoDay"/> for an empty cell; null when no such day exists.</summary>
    public static int? Day(PackedDate date, DateOrder order) =>
        date.Shape switch
        {
            DateShape.Empty => ReadPipeline.NoDay,
            DateShape.Unreadable => null,
            DateShape.Serial => SerialZero + date.Serial,
            DateShape.YearFirst or DateShape.Named => Day(date.First, date.Second, date.Third),
            _ => Day(date, order, FullYear(date.Third, date.HasLongYear)),
        };

    public static string Name(DateOrder order, char separator) =>
        order switch
        {
            DateOrder.DayFirst => $"d{separator}m{separator}y",
            DateOrder.MonthFirst => $"m{separator}d{separator}y",
            _ => $"y{separator}m{separator}d",
        };

    static int? Day(PackedDate date, DateOrder order, int year) =>
        order switch
        {
            DateOrder.DayFirst => Day(year, date.Second, date.First),
            DateOrder.MonthFirst => Day(year, date.First, date.Second),
            _ when date.HasLongYear => null,
            _ => Day(FullYear(date.First, false), date.Second, date.Third),
        };

    static int? Day(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
            return null;
        var index = ((year - FirstYear) * 12) + month - 1;
        var date = MonthStarts[index] + day - 1;
        return day >= 1 && date < MonthStarts[index + 1] ? date : null;
    }
}
