using Leadwerk.Features.Import;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>What the files could not tell, and what follows from that.</summary>
static class NotCarriedLines
{
    public static IReadOnlyList<NotCarried> Of(
        KnownLeads known,
        LeadValues values,
        OpenPipeline open,
        GuessReport? guesses,
        SpeedReport? speed,
        IReadOnlyList<ExpiryAdviceReport> expiry,
        IReadOnlyList<HouseKeepingDay> houseKeeping,
        int redated
    )
    {
        var lines = new List<NotCarried>();
        var counts = known.Counts;
        if (counts.TooFewDecided)
            lines.Add(new("few-cases", [counts.DecidedDated]));
        Stages(known, counts, lines);
        if (counts.WithoutStart > 0)
            lines.Add(new("start-date", [counts.WithoutStart, counts.OpenWithoutStart]));
        if (counts.TooOld > 0)
            lines.Add(new("start-too-old", [counts.TooOld, PipelineHistoryBuilder.OldestStart / 365]));
        if (counts.Lost == 0 && counts.Won > 0)
            lines.Add(new("losses", [counts.Open]));
        if (counts.LostWithoutDay > 0)
            lines.Add(new("loss-dates", [counts.LostWithoutDay]));
        if (counts.WonWithoutDay > 0)
            lines.Add(new("win-dates", [counts.WonWithoutDay]));
        if (houseKeeping.Count > 0)
            lines.Add(new("house-keeping", [houseKeeping.Count, houseKeeping.Sum(day => day.Losses), redated]));
        if (open.Sums.OpenWithoutValue > 0)
            lines.Add(new("value", [open.Sums.OpenWithoutValue]));
        if (values.LostWithoutValue)
            lines.Add(new("lost-value", []));
        if (known.Pipeline.Currency is null && values.Won is not null)
            lines.Add(new("currency", []));
        if (speed is null && counts.Lost > 0)
            lines.Add(new("speed", [counts.DecidedDated, Speed.FewestDecided]));
        if (expiry.Count == 0)
            lines.Add(new("expiry", [counts.Won, ExpiryAdvice.FewestWon]));
        if (guesses is null)
            lines.Add(new("guesses", []));
        AbsentColumns(known.Pipeline, lines);
        return lines;
    }

    static void Stages(KnownLeads known, LeadCounts counts, List<NotCarried> lines)
    {
        var pipeline = known.Pipeline;
        var unobserved = pipeline.Phases.Where(phase => !phase.HasEntryDates).ToArray();
        var unsplit = pipeline.Phases.Any(phase => phase.Code == Unsplit.Code);
        if (unobserved.Length > 0)
            lines.Add(
                new(
                    unsplit ? "stage-history" : "phase-entry",
                    [string.Join(", ", unobserved.Select(phase => phase.Name)), counts.OpenInUnobserved]
                )
            );
        if (counts.Lost > 0 && known.ObservedPhases.Length <= 1 && pipeline.Phases.Count > 1)
            lines.Add(new("phase-at-loss", [counts.Lost]));
    }

    static void AbsentColumns(ReadPipeline pipeline, List<NotCarried> lines)
    {
        if (Array.TrueForAll(pipeline.HandedOver, day => day == ReadPipeline.NoDay))
            lines.Add(new("hand-over", []));
        if (Array.TrueForAll(pipeline.LastActivity, day => day == ReadPipeline.NoDay))
            lines.Add(new("last-activity", []));
        if (pipeline.Deferrals.Length == 0)
            lines.Add(new("deferrals", []));
        if (pipeline.Segments.Texts.Count == 0)
            lines.Add(new("segment", []));
    }
}
