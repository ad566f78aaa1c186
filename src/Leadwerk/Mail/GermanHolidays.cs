using System.Collections.Concurrent;
using PublicHoliday;

namespace Leadwerk.Mail;

/// <summary>The public holidays of the whole of Germany: on them nobody is written to.</summary>
static class GermanHolidays
{
    static readonly GermanPublicHoliday Country = new();
    static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Years = new();

    public static bool Is(DateOnly day) =>
        Years
            .GetOrAdd(day.Year, year => Country.PublicHolidays(year).Select(DateOnly.FromDateTime).ToHashSet())
            .Contains(day);
}
