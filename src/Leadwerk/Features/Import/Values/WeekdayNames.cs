namespace Leadwerk.Features.Import.Values;

/// <summary>Days of the week that stand before a date and say nothing new.</summary>
static class WeekdayNames
{
    static readonly string[] Names =
    [
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var name in Names)
        {
            if (word.Length >= 2 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
