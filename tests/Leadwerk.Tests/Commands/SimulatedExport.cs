using System.Globalization;
using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Commands;

/// <summary>The simulated company as the file that a person would hand over.</summary>
static class SimulatedExport
{
    public static string Csv(int leads)
    {
        var pipeline = SimulatedPipeline.Of(leads);
        var text = new StringBuilder("lead,title,company,phase,");
        text.AppendJoin(',', pipeline.Phases.Select(phase => $"entered_{phase.Code}"));
        text.AppendLine(",outcome,outcome_date,reason,value,currency,owner,source,segment");
        for (var lead = 0; lead < pipeline.Count; lead++)
        {
            var entered = pipeline.Entered.AsSpan(lead * pipeline.Phases.Count, pipeline.Phases.Count).ToArray();
            string?[] cells =
            [
                pipeline.Ids[lead],
                pipeline.Titles[lead],
                pipeline.Companies[lead],
                pipeline.Stages[lead] < 0 ? "" : pipeline.Phases[pipeline.Stages[lead]].Code,
                .. entered.Select(Day),
                pipeline.Outcomes[lead] switch
                {
                    LeadOutcome.Won => "won",
                    LeadOutcome.Lost => "lost",
                    _ => "",
                },
                Day(pipeline.Closed[lead]),
                pipeline.LostReasons[lead],
                pipeline.Values[lead] == ReadPipeline.NoValue
                    ? ""
                    : (pipeline.Values[lead] / 100m).ToString(CultureInfo.InvariantCulture),
                "EUR",
                pipeline.Owners[lead],
                pipeline.Sources[lead],
                pipeline.Segments[lead],
            ];
            text.AppendJoin(',', cells.Select(cell => $"\"{cell}\"")).AppendLine();
        }
        return text.ToString();
    }

    static string Day(int day) =>
        day == ReadPipeline.NoDay
            ? ""
            : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
