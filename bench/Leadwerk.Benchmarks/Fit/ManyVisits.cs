using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;
using MathNet.Numerics.Random;

namespace Leadwerk.Benchmarks.Fit;

/// <summary>A large company: five phases and about three visits per lead over three years.</summary>
static class ManyVisits
{
    public const int Phases = 5;
    const int Days = 1_095;
    static readonly double[] Advance = [0.7, 0.75, 0.75, 0.8, 0.92];
    static readonly double[] DaysToAdvance = [20, 15, 25, 20, 7];
    static readonly double[] DaysToLose = [45, 40, 45, 35, 20];
    static readonly DateOnly AsOf = new(2026, 6, 30);

    public static PipelineHistory History(int leads)
    {
        var random = new Xoshiro256StarStar(11);
        var builder = new PipelineHistoryBuilder(AsOf, Phases, capacity: leads);
        var entries = new int[Phases];
        for (var lead = 0; lead < leads; lead++)
        {
            Array.Fill(entries, int.MaxValue);
            var start = AsOf.DayNumber - random.Next(Days);
            var day = start;
            var advances = true;
            for (var phase = 0; phase < Phases && advances; phase++)
            {
                entries[phase] = day;
                advances = random.NextDouble() < Advance[phase];
                day += (int)(-Math.Log(1 - random.NextDouble()) * (advances ? DaysToAdvance : DaysToLose)[phase]);
            }
            builder.AddDays(start, entries, advances ? LeadOutcome.Won : LeadOutcome.Lost, day);
        }
        return builder.Build();
    }

    /// <summary>Writes every visit as phase, days and exit (0 censored, 1 advanced, 2 lost): three 32-bit integers each.</summary>
    /// <param name="history">The leads.</param>
    /// <param name="file">Path; overwritten.</param>
    /// <returns>Number of visits.</returns>
    public static int Write(PipelineHistory history, string file)
    {
        using var writer = new BinaryWriter(File.Create(file));
        var visits = 0;
        for (var lead = 0; lead < history.Count; lead++)
        {
            for (var phase = 0; phase < Phases; phase++)
            {
                if (history.Entered[(lead * Phases) + phase] == PipelineHistory.Never)
                    break;
                var (stay, exit) = PhaseChain.Visit(history, lead, phase);
                writer.Write(phase);
                writer.Write(stay);
                writer.Write(
                    exit switch
                    {
                        ExitKind.Advanced => 1,
                        ExitKind.Lost => 2,
                        _ => 0,
                    }
                );
                visits++;
            }
        }
        return visits;
    }
}
