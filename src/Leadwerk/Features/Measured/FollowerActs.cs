using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>What followers do on purpose.</summary>
enum ActKind
{
    /// <summary>Asked for a content piece.</summary>
    Asked,

    /// <summary>Asked again on a later day.</summary>
    CameBack,

    /// <summary>Answered a question in a form.</summary>
    Answered,

    /// <summary>Another act that somebody of us recorded: a call of theirs, an appointment that they booked.</summary>
    Did,
}

/// <summary>An act, and what came after it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="What">The content piece or the criterion; null where it says nothing more.</param>
/// <param name="People">Followers who did it.</param>
/// <param name="Ordered">Of their companies, those that ordered later.</param>
/// <param name="Courses">The companies with it and without.</param>
sealed record MeasuredAct(ActKind Kind, Guid? What, int People, int Ordered, ActCourses Courses);

/// <summary>What became of all followers, by what they did.</summary>
/// <param name="All">Their companies, by days since the first touch; an order is what they advance to.</param>
/// <param name="People">How many followers they are, those of today and of before.</param>
/// <param name="Acts">Those that most did first.</param>
sealed record FollowerActs(ExitCounts All, int People, IReadOnlyList<MeasuredAct> Acts)
{
    /// <summary>One grouped query, however many followers there are.</summary>
    public static async Task<FollowerActs> Of(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQueryRaw<Row>(FollowerSql.Of(db, today)).ToListAsync(cancel);
        var all = new ExitCounts();
        var everybody = rows.Where(row => row.Kind == FollowerSql.All).ToList();
        foreach (var row in everybody)
            all.Add(Math.Max(0, row.Stay), row.Exit, row.Companies);
        return new FollowerActs(
            all,
            everybody.Sum(row => row.People),
            [
                .. rows.Where(row => row.Kind != FollowerSql.All)
                    .GroupBy(row => (row.Kind, row.What))
                    .Select(ofAct => Act(ofAct.Key.Kind, ofAct.Key.What, [.. ofAct], all))
                    .OrderByDescending(act => act.Courses.With.Total)
                    .ThenBy(act => act.Kind)
                    .ThenBy(act => act.What),
            ]
        );
    }

    static MeasuredAct Act(string kind, Guid? what, IReadOnlyList<Row> rows, ExitCounts all)
    {
        var courses = ActCourses.OfNobody(all);
        foreach (var row in rows)
            courses.Did(row.After, Math.Max(row.After, row.Stay), row.Exit, row.Companies);
        return new MeasuredAct(
            kind switch
            {
                FollowerSql.Asked => ActKind.Asked,
                FollowerSql.CameBack => ActKind.CameBack,
                FollowerSql.Answered => ActKind.Answered,
                _ => ActKind.Did,
            },
            what,
            rows.Sum(row => row.People),
            rows.Where(row => row.Exit == ExitKind.Advanced).Sum(row => row.Companies),
            courses
        );
    }

    sealed record Row(string Kind, Guid? What, int After, int Stay, string Leaving, int Companies, int People)
    {
        public ExitKind Exit =>
            Leaving switch
            {
                FollowerSql.Ordered => ExitKind.Advanced,
                FollowerSql.Gone => ExitKind.Lost,
                _ => ExitKind.Censored,
            };
    }
}
