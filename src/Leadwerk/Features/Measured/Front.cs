using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>One week of the front, from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Asked">Forms that visitors sent and confirmed in it.</param>
/// <param name="NewFollowers">Who began to follow in it.</param>
/// <param name="Followers">Who followed at its end.</param>
/// <param name="Maturing">Leads with marketing that were not ripe at its end.</param>
/// <param name="Qualified">Leads that became ripe in it.</param>
/// <param name="Waiting">Ripe leads without a rep at its end.</param>
public readonly record struct FrontWeek(
    DateOnly Monday,
    int Asked,
    int NewFollowers,
    int Followers,
    int Maturing,
    int Qualified,
    int Waiting
);

/// <summary>The left half of the pace: who asks, follows and matures, and what will become ripe of it.</summary>
/// <param name="Weeks">Full weeks, the oldest first.</param>
/// <param name="Coming">The next weeks; null where too few became ripe to say.</param>
public sealed record Front(IReadOnlyList<FrontWeek> Weeks, ComingQualified? Coming)
{
    const int DaysOfWeek = 7;

    /// <summary>True where nothing of it has ever happened: nobody asked, and no lead began.</summary>
    public bool IsEmpty => Weeks.Count == 0;

    /// <summary>Four grouped queries, however many people and leads there are.</summary>
    internal static async Task<Front> Of(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var end = Monday(today);
        var from = end.AddDays(-Pace.Weeks * DaysOfWeek);
        var asked = await db
            .Touches.AsNoTracking()
            .Where(touch => touch.On >= from)
            .GroupBy(touch => touch.On)
            .Select(day => new { Day = day.Key, Number = day.Count() })
            .ToDictionaryAsync(day => day.Day, day => day.Number, cancel);
        var followers = await db.Database.SqlQueryRaw<FollowerRow>(FrontSql.Followers(db, from)).ToListAsync(cancel);
        var leads = await db.Database.SqlQueryRaw<LeadRow>(FrontSql.Leads(from, today)).ToListAsync(cancel);
        DateOnly[] days = [.. asked.Keys, .. followers.Select(row => row.Began), .. leads.Select(row => row.Began)];
        // A company that began three weeks ago must not have what came divided by twelve.
        var first =
            days.Length == 0 || days.Min() is var earliest && earliest >= end ? end
            : earliest < from ? from
            : Monday(earliest);
        var weeks = (end.DayNumber - first.DayNumber) / DaysOfWeek;
        if (weeks == 0)
            return new Front([], null);
        var courses = await db
            .Database.SqlQueryRaw<CourseRow>(FrontSql.Courses(db, first, end, today))
            .ToListAsync(cancel);
        var flow = Flow(courses, leads.Where(row => first <= row.Ripe && row.Ripe < end).Sum(row => row.Number), weeks);
        return new Front(
            [.. Enumerable.Range(0, weeks).Select(week => Week(first.AddDays(week * DaysOfWeek)))],
            ComingQualified.From(flow)
        );

        FrontWeek Week(DateOnly monday)
        {
            var sunday = monday.AddDays(DaysOfWeek - 1);
            return new FrontWeek(
                monday,
                asked.Where(day => monday <= day.Key && day.Key <= sunday).Sum(day => day.Value),
                followers.Where(row => monday <= row.Began && row.Began <= sunday).Sum(row => row.Number),
                followers.Where(row => row.Began <= sunday && !(row.Ended <= sunday)).Sum(row => row.Number),
                leads.Where(row => row.MaturesOn(sunday)).Sum(row => row.Number),
                leads.Where(row => monday <= row.Ripe && row.Ripe <= sunday).Sum(row => row.Number),
                leads.Where(row => row.WaitsOn(sunday)).Sum(row => row.Number)
            );
        }
    }

    static FrontFlow Flow(IReadOnlyList<CourseRow> rows, int ripe, int weeks)
    {
        var courses = new ExitCounts();
        foreach (var row in rows)
            courses.Add(
                Math.Max(0, row.Stay),
                row.Leaving switch
                {
                    FrontSql.Ripe => ExitKind.Advanced,
                    FrontSql.Gone => ExitKind.Lost,
                    _ => ExitKind.Censored,
                },
                row.Number
            );
        var byTouch = rows.Where(row => row.RipeNow == 1).Sum(row => row.Number);
        return new FrontFlow(
            courses,
            rows.Where(row => row.IsNew == 1).Sum(row => row.Number),
            Math.Max(0, ripe - byTouch),
            weeks
        );
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    sealed record FollowerRow(DateOnly Began, DateOnly? Ended, int Number);

    sealed record LeadRow(DateOnly Began, DateOnly? Ripe, DateOnly? Handed, DateOnly? Ended, int Number)
    {
        public bool MaturesOn(DateOnly day) => Began <= day && !(Ripe <= day) && !GoneOn(day);

        public bool WaitsOn(DateOnly day) => Ripe <= day && !GoneOn(day);

        bool GoneOn(DateOnly day) => Handed <= day || Ended <= day;
    }

    sealed record CourseRow(int Stay, string Leaving, int IsNew, int RipeNow, int Number);
}
