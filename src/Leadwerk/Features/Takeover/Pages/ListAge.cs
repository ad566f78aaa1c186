using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>How long ago the last day was that a list knows something of.</summary>
static class ListAge
{
    const int MonthsOfYear = 12;

    /// <summary>"vor 5 Monaten"; null where it is no whole month ago.</summary>
    /// <param name="end">The last day of the list.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="speech">The reader's language.</param>
    public static string? Of(DateOnly end, DateOnly today, Speech speech)
    {
        var months = (MonthsOfYear * (today.Year - end.Year)) + today.Month - end.Month;
        // A month is over on the same day of the next one, or on its last where it has no such day.
        if (end.AddMonths(months) > today)
            months--;
        return months switch
        {
            <= 0 => null,
            1 => speech["vor einem Monat", "a month ago"],
            < 2 * MonthsOfYear => speech[$"vor {months} Monaten", $"{months} months ago"],
            _ => speech[
                $"vor {speech.Count(months / MonthsOfYear)} Jahren",
                $"{speech.Count(months / MonthsOfYear)} years ago"
            ],
        };
    }
}
