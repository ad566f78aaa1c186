using System.Data.Common;
using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Features.Measured;

/// <summary>
/// The stays of all leads in all phases as counts, added up by the database: a few thousand rows, however many leads
/// there are. From them come the ladder and its chances.
/// </summary>
static class Visits
{
    /// <summary>Counts the visits by one GROUP BY.</summary>
    /// <param name="db">The database, inside a transaction.</param>
    /// <param name="ladder">Codes of the phases, lowest first; at least one.</param>
    /// <param name="today">The company's day: open stays last until it, and what has expired by then has ended.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="plan">Leads of this version of a plan alone; null for all.</param>
    /// <returns>Exits by phase, in the order of the ladder.</returns>
    public static async Task<ExitCounts[]> Count(
        LeadwerkDb db,
        IReadOnlyList<string> ladder,
        DateOnly today,
        CancellationToken cancel,
        PhasePlanId? plan = null
    )
    {
        var days = await HouseKeeping(db, today, cancel);
        var counts = ladder.Select(_ => new ExitCounts()).ToArray();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = VisitSql.Of(ladder.Count, today, days, db.DaysBetween, plan is not null);
        for (var phase = 0; phase < ladder.Count; phase++)
            Add(command, VisitSql.Code(phase), ladder[phase]);
        if (plan is { } version)
            Add(command, VisitSql.Plan, version.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            counts[reader.GetInt32(0)]
                .Add(
                    reader.GetInt32(1),
                    reader.GetString(2) switch
                    {
                        VisitSql.Advanced => ExitKind.Advanced,
                        VisitSql.Lost => ExitKind.Lost,
                        _ => ExitKind.Censored,
                    },
                    Convert.ToInt32(reader.GetValue(3), CultureInfo.InvariantCulture)
                );
        }
        return counts;
    }

    /// <summary>Days on which somebody tidied up: those leads were lost by then, not then.</summary>
    static async Task<IReadOnlyList<DateOnly>> HouseKeeping(LeadwerkDb db, DateOnly today, CancellationToken cancel)
    {
        var losses = await StorePipeline
            .Kept(db)
            .Where(lead =>
                lead.Outcome == LeadOutcome.Lost
                || lead.Outcome == LeadOutcome.Expired
                || (lead.Outcome == null && lead.ExpiresOn <= today)
            )
            .Where(lead => (lead.EndedOn ?? lead.ExpiresOn) >= lead.StartedOn)
            .GroupBy(lead => lead.EndedOn ?? lead.ExpiresOn)
            .Select(day => new { Day = day.Key!.Value, Losses = day.Count() })
            .ToDictionaryAsync(day => day.Day, day => day.Losses, cancel);
        return [.. HouseKeepingDays.Find(losses).Select(day => day.Day)];
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
