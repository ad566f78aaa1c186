using CsCheck;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests;

/// <summary>Generators of arbitrary little companies.</summary>
static class SmallHistories
{
    public static readonly DateOnly AsOf = new(2026, 3, 31);

    public sealed record Lead(int Start, int[] Stays, LeadOutcome Outcome);

    /// <summary>A lead that starts on a day, stays in up to three phases, and ends or not.</summary>
    public static readonly Gen<Lead> AnyLead = Gen.Select(
            Gen.Int[0, 200],
            Gen.Int[0, 40].Array[1, 3],
            Gen.Int[0, 2].Select(i => (LeadOutcome)i)
        )
        .Select((start, stays, outcome) => new Lead(start, stays, outcome));

    public static readonly Gen<Lead[]> Company = AnyLead.Array[1, 120];

    public static readonly Gen<(int Stay, ExitKind Exit)[]> Stays = Gen.Select(
        Gen.Int[0, 60],
        Gen.Int[0, 2].Select(i => (ExitKind)i)
    ).Array[0, 200];

    public static PipelineHistory History(IEnumerable<Lead> leads)
    {
        var builder = new PipelineHistoryBuilder(AsOf, 3);
        var first = AsOf.AddDays(-200);
        foreach (var lead in leads)
        {
            var entries = new DateOnly?[3];
            var day = first.AddDays(lead.Start);
            var start = day;
            for (var phase = 0; phase < lead.Stays.Length; phase++)
            {
                entries[phase] = day;
                day = day.AddDays(lead.Stays[phase]);
            }
            builder.Add(start, entries, lead.Outcome, lead.Outcome == LeadOutcome.Open ? null : day);
        }
        return builder.Build();
    }

    public static ExitCounts Count(IEnumerable<(int Stay, ExitKind Exit)> stays)
    {
        var counts = new ExitCounts();
        foreach (var (stay, exit) in stays)
            counts.Add(stay, exit);
        return counts;
    }
}
