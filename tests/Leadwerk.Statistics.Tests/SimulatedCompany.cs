using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Leadwerk.Statistics.Tests;

/// <summary>A company with known truth: phases F E D C B, chances and times of moving on and of failing.</summary>
static class SimulatedCompany
{
    static readonly double[] Advance = [0.35, 0.55, 0.60, 0.70, 0.92];
    static readonly double[] DaysToAdvance = [20, 15, 25, 20, 7];
    static readonly double[] DaysToLose = [45, 40, 45, 35, 20];

    public const int Phases = 5;

    /// <summary>True chance of an order by phase entered.</summary>
    public static double Truth(int phase)
    {
        var chance = 1.0;
        for (var k = phase; k < Phases; k++)
            chance *= Advance[k];
        return chance;
    }

    public static PipelineHistory History(int leads, int span, int seed, double neverClosed = 0)
    {
        var random = new Xoshiro256StarStar(seed);
        var asOf = new DateOnly(2026, 6, 30);
        var first = asOf.AddDays(-span);
        var builder = new PipelineHistoryBuilder(asOf, Phases, capacity: leads);
        var entries = new DateOnly?[Phases];
        for (var lead = 0; lead < leads; lead++)
        {
            Array.Clear(entries);
            var start = first.AddDays(random.Next(span));
            var day = start;
            var outcome = LeadOutcome.Won;
            for (var k = 0; k < Phases && outcome == LeadOutcome.Won; k++)
            {
                entries[k] = day;
                var advances = random.NextDouble() < Advance[k];
                var mean = advances ? DaysToAdvance[k] : DaysToLose[k];
                day = day.AddDays((int)Gamma.Sample(random, 1.5, 1.5 / mean));
                outcome = advances ? LeadOutcome.Won : LeadOutcome.Lost;
            }
            if (outcome == LeadOutcome.Lost && neverClosed > 0 && random.NextDouble() < neverClosed)
                outcome = LeadOutcome.Open;
            builder.Add(start, entries, outcome, outcome == LeadOutcome.Open ? null : day);
        }
        return builder.Build();
    }

    public static PhaseChain Chain(int leads, int span, int seed) =>
        PhaseChain.Of(PhaseChain.Count(History(leads, span, seed)));
}
