using System.Buffers;
using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Scores;

namespace Leadwerk.Statistics.Experts;

/// <summary>The mixture's chances for the open leads at one origin, and their score.</summary>
sealed record MixtureScore(ScoreSums Scores, OpenChances Chances);

/// <summary>
/// Scores the mixture lead by lead: its chance depends on age and cell together, so counts by either are not enough.
/// </summary>
static class MixtureScoring
{
    /// <summary>By origin and horizon.</summary>
    public static MixtureScore[][] Of(ExpertPanel panel, int[] horizons)
    {
        var scores = new MixtureScore[panel.OriginDays.Length][];
        ExpertPanel.EachOrigin(panel.History, scores.Length, j => scores[j] = AtOrigin(panel, j, horizons));
        return scores;
    }

    static MixtureScore[] AtOrigin(ExpertPanel panel, int j, int[] horizons)
    {
        var history = panel.History;
        var day = panel.OriginDays[j];
        var open = panel.Tables[j].Open;
        var mixed = panel.Mixed(j);
        var byAge = Array.ConvertAll(horizons, mixed.ByAge);
        var byCell = Array.ConvertAll(horizons, mixed.ByCell);
        var (finalByAge, finalByCell) = (mixed.FinalByAge(), mixed.FinalByCell());
        var scores = Array.ConvertAll(horizons, _ => new ScoreSums());
        var chances = Array.ConvertAll(horizons, _ => ArrayPool<double>.Shared.Rent(open));
        var finals = ArrayPool<double>.Shared.Rent(open);
        var n = 0;
        for (var lead = 0; lead < history.Count; lead++)
        {
            if (history.Started[lead] > day || history.Ended[lead] <= day)
                continue;
            var age = day - history.Started[lead];
            var (phase, daysInPhase) = OpenLeadCells.Standing(history, lead, day);
            var cell = OpenLeadCells.Of(history, OpenLeadCells.SegmentOf(history, lead), phase, daysInPhase);
            var final = Math.Min(1, finalByAge[age] + finalByCell[cell]);
            var share = mixed.Ceilings.Share(phase, daysInPhase, final);
            finals[n] = share * final;
            var won = history.Outcomes[lead] == LeadOutcome.Won;
            for (var h = 0; h < horizons.Length; h++)
            {
                var chance = Math.Clamp(share * (byAge[h][age] + byCell[h][cell]), 0, finals[n]);
                chances[h][n] = chance;
                scores[h].Add(chance, 1, won && history.Ended[lead] - day <= horizons[h] ? 1 : 0);
            }
            n++;
        }
        var marks = new MixtureScore[horizons.Length];
        for (var h = 0; h < marks.Length; h++)
        {
            marks[h] = new MixtureScore(
                scores[h],
                new OpenChances(chances[h].AsSpan(0, open), finals: finals.AsSpan(0, open))
            );
            ArrayPool<double>.Shared.Return(chances[h]);
        }
        ArrayPool<double>.Shared.Return(finals);
        return marks;
    }
}
