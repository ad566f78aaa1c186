namespace Leadwerk.Features.Demo;

/// <summary>Days on which a German company works: no weekends, no holidays that all its states have.</summary>
static class WorkingDays
{
    public static bool Contain(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Month, day.Day) is not ((1, 1) or (5, 1) or (10, 3) or (12, 24) or (12, 25) or (12, 26) or (12, 31))
        && day.DayNumber - EasterSunday(day.Year).DayNumber is not (-2 or 1 or 39 or 50);

    public static DateOnly From(DateOnly day)
    {
        while (!Contain(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>By the rule of Gauss in Lichtenberg's form, good for every year of the Gregorian calendar.</summary>
    static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var moonShift = 15 + ((3 * century + 3) / 4) - ((8 * century + 13) / 25);
        var cycle = year % 19;
        var moon = (19 * cycle + moonShift) % 30;
        var correction = (moon + cycle / 11) / 29;
        var border = 21 + moon - correction;
        var firstSunday = 7 - (year + year / 4 + 2 - ((3 * century + 3) / 4)) % 7;
        var march = border + 7 - (border - firstSunday) % 7;
        return new DateOnly(year, 3, 1).AddDays(march - 1);
    }
}
