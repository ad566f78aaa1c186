namespace Leadwerk.Features.Import.Values;

/// <summary>What the cells of a column (or of all columns of a file) say about the order of their numbers.</summary>
sealed class DateEvidence
{
    readonly int[] shapes = new int[6];
    int dayFirst;
    int monthFirst;
    int yearFirst;
    int dotted;
    int ambiguous;
    char yearFirstSeparator = '-';

    public char Separator { get; private set; } = '.';
    public string? Sample { get; private set; }

    public void Add(PackedDate date)
    {
        shapes[(int)date.Shape]++;
        if (date.Shape == DateShape.YearFirst)
            yearFirstSeparator = date.Separator;
        if (date.Shape != DateShape.Numbers)
            return;
        Separator = date.Separator;
        if (!date.HasLongYear && date.First > 31)
            yearFirst++;
        else if (date.First is > 12 and <= 31 && date.Second <= 12)
            dayFirst++;
        else if (date.Second is > 12 and <= 31 && date.First <= 12)
            monthFirst++;
        else if (date.Separator == '.')
            dotted++;
        else if (date.First <= 12 && date.Second <= 12 && date.First != date.Second)
        {
            ambiguous++;
            Sample ??= date.ToString();
        }
    }

    public void Add(DateEvidence other)
    {
        dayFirst += other.dayFirst;
        monthFirst += other.monthFirst;
        yearFirst += other.yearFirst;
    }

    /// <summary>The order that the cells themselves prove; null when they leave it open.</summary>
    public DateOrder? Order
    {
        get
        {
            var most = Math.Max(dayFirst, Math.Max(monthFirst, yearFirst));
            if (most == 0)
                // Nobody writes the month first with dots.
                return dotted > 0 && ambiguous == 0 ? DateOrder.DayFirst : null;
            if (yearFirst == most && yearFirst != dayFirst)
                return DateOrder.YearFirst;
            return dayFirst == monthFirst ? null
                : dayFirst == most ? DateOrder.DayFirst
                : DateOrder.MonthFirst;
        }
    }

    public bool IsAmbiguous => Order is null && ambiguous > 0;

    /// <summary>The most frequent shape by name, once the order is decided; null for a column without dates.</summary>
    public string? Style(DateOrder order)
    {
        var most = DateShape.Numbers;
        foreach (var shape in (DateShape[])[DateShape.YearFirst, DateShape.Named, DateShape.Serial])
        {
            if (shapes[(int)shape] > shapes[(int)most])
                most = shape;
        }
        if (shapes[(int)most] == 0)
            return null;
        return most switch
        {
            DateShape.YearFirst when yearFirstSeparator == '-' => "iso",
            DateShape.YearFirst => DateStyle.Name(DateOrder.YearFirst, yearFirstSeparator),
            DateShape.Named => "d month y",
            DateShape.Serial => "excel-serial",
            _ => DateStyle.Name(order, Separator),
        };
    }
}
