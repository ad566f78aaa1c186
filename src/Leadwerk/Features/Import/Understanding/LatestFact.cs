namespace Leadwerk.Features.Import.Understanding;

/// <summary>The latest day on which anything was recorded to have happened: the day of which the report speaks.</summary>
static class LatestFact
{
    /// <summary>A slip like 2062 for 2026 stands alone, years after everything else.</summary>
    const int YearsApart = 5 * 366;
    const int FewestOthers = 20;
    const double MostSlips = 0.001;

    /// <summary>The day; single slips after today, or far ahead of all other facts, do not decide it and are said.</summary>
    public static DateOnly? Of(IReadOnlyList<int[]> facts, DateOnly? today, List<ReadingNote> notes)
    {
        var first = int.MaxValue;
        var latest = ReadPipeline.NoDay;
        foreach (var days in facts)
        {
            foreach (var day in days)
            {
                latest = Math.Max(latest, day);
                first = day == ReadPipeline.NoDay ? first : Math.Min(first, day);
            }
        }
        if (latest == ReadPipeline.NoDay)
            return null;
        var believed = Believed(facts, first, latest, today);
        if (believed < latest)
            notes.Add(new("future-dates", [DateOnly.FromDayNumber(latest), DateOnly.FromDayNumber(believed)]));
        return DateOnly.FromDayNumber(believed);
    }

    static int Believed(IReadOnlyList<int[]> facts, int first, int latest, DateOnly? today)
    {
        // Elsewhere the day may be one ahead.
        if (today is { } clock && latest > clock.DayNumber + 1)
            latest = WithoutFuture(facts, clock.DayNumber + 1, latest);
        return latest - first > YearsApart ? WithoutSlips(facts, first, latest) : latest;
    }

    /// <summary>The latest day that is not in the future, unless so much is that the clock must be the one that errs.</summary>
    static int WithoutFuture(IReadOnlyList<int[]> facts, int tomorrow, int latest)
    {
        var (all, later, believed) = (0, 0, ReadPipeline.NoDay);
        foreach (var days in facts)
        {
            foreach (var day in days)
            {
                if (day == ReadPipeline.NoDay)
                    continue;
                all++;
                if (day > tomorrow)
                    later++;
                else
                    believed = Math.Max(believed, day);
            }
        }
        return later <= MostSlipsOf(facts, all) && all - later >= FewestOthers ? believed : latest;
    }

    /// <summary>One lead may repeat its slip as start, entry, end and activity.</summary>
    static int MostSlipsOf(IReadOnlyList<int[]> facts, int all) => Math.Max(facts.Count, (int)(all * MostSlips));

    static int WithoutSlips(IReadOnlyList<int[]> facts, int first, int latest)
    {
        var counts = new int[latest - first + 1];
        var all = 0;
        foreach (var days in facts)
        {
            foreach (var day in days)
            {
                if (day == ReadPipeline.NoDay)
                    continue;
                counts[day - first]++;
                all++;
            }
        }
        var slips = 0;
        var most = MostSlipsOf(facts, all);
        var above = latest;
        for (var day = latest; day >= first && slips <= most && all - slips >= FewestOthers; day--)
        {
            if (counts[day - first] == 0)
                continue;
            if (above - day > YearsApart)
                return day;
            slips += counts[day - first];
            above = day;
        }
        return latest;
    }
}
