using System.Globalization;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>Days as spreadsheets count them: 1 is 1 January 1900, the fraction is the time of day.</summary>
static class ExcelDay
{
    /// <summary>Days between the two ways to count, of which one begins in 1904.</summary>
    public const int From1904 = 1462;

    const double BehindLast = 2_958_466;

    /// <summary>The 29 February 1900, which never was but is counted.</summary>
    const int Phantom = 60;

    public static bool IsDay(double serial) => serial is >= 1 and < BehindLast;

    public static double Of(DateTime moment)
    {
        var days = (moment - new DateTime(1899, 12, 30)).TotalDays;
        return days > Phantom ? days : days - 1;
    }

    /// <summary>ISO day, with the time where there is one: <c>2026-02-28</c>, <c>2026-02-28 17:05:00</c>.</summary>
    public static string Text(double serial)
    {
        var days = serial < Phantom ? serial + 1 : serial;
        // Seconds are as exact as fractions of a day are kept.
        var moment = new DateTime(1899, 12, 30).AddSeconds(Math.Round(days * 86_400));
        var format = moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }
}
