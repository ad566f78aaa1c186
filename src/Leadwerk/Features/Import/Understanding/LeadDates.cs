using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Rows;
using Leadwerk.Features.Import.Stages;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>First and last days of the leads, brought into an order that is possible.</summary>
static class LeadDates
{
    /// <summary>Created, else handed over, else the earliest entry.</summary>
    public static int[] Started(Facts facts, StageColumns stages)
    {
        if (
            facts.Days.TryGetValue(Field.Created, out var created)
            && Array.TrueForAll(created, day => day != ReadPipeline.NoDay)
        )
            return created;
        var started = new int[facts.Count];
        for (var lead = 0; lead < started.Length; lead++)
        {
            var day = facts.Day(Field.Created, lead);
            if (day == ReadPipeline.NoDay)
                day = facts.Day(Field.HandedOver, lead);
            started[lead] = day == ReadPipeline.NoDay ? EarliestEntry(stages, lead) : day;
        }
        return started;
    }

    /// <summary>An end before the start is a slip: the lead stays, the day of its end does not.</summary>
    public static void CheckOrder(Facts facts, int[] started, int[] closed, BadCells bad)
    {
        for (var lead = 0; lead < closed.Length; lead++)
        {
            if (closed[lead] == ReadPipeline.NoDay || closed[lead] >= started[lead])
                continue;
            var column = CloseColumn(facts);
            var (file, line) = facts.Place(column, lead);
            var day = DateOnly.FromDayNumber(closed[lead]).ToString("yyyy-MM-dd");
            bad.Cell(file, line, facts.HeaderOf.GetValueOrDefault(column, Fields.Name(column)), day, "order-of-dates");
            closed[lead] = ReadPipeline.NoDay;
        }
    }

    static int EarliestEntry(StageColumns stages, int lead)
    {
        var earliest = ReadPipeline.NoDay;
        foreach (var days in stages.Entered.Values)
        {
            if (days[lead] != ReadPipeline.NoDay && (earliest == ReadPipeline.NoDay || days[lead] < earliest))
                earliest = days[lead];
        }
        return earliest;
    }

    static Field CloseColumn(Facts facts) =>
        ((Field[])[Field.Closed, Field.WonOn, Field.LostOn]).FirstOrDefault(facts.HeaderOf.ContainsKey, Field.Closed);
}
