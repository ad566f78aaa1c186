using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>The pipeline as known on the as-of day: which rows are open, which are dated, and their history for the estimators.</summary>
sealed class KnownLeads
{
    readonly LeadOutcome[] outcomes;
    readonly int[] leadOfRow;

    KnownLeads(
        ReadPipeline pipeline,
        DateOnly asOf,
        int[] observed,
        Segmentation segments,
        LeadOutcome[] outcomes,
        int[] leadOfRow,
        int[] rowOfLead,
        PipelineHistory history,
        LeadCounts counts
    )
    {
        Pipeline = pipeline;
        AsOf = asOf;
        ObservedPhases = observed;
        Segments = segments;
        this.outcomes = outcomes;
        this.leadOfRow = leadOfRow;
        RowOfLead = rowOfLead;
        History = history;
        Counts = counts;
    }

    public const int Dropped = -2;
    public const int Undated = -1;

    public ReadPipeline Pipeline { get; }
    public DateOnly AsOf { get; }

    /// <summary>Indexes into the plan's phases of those with entry dates; the history knows only these.</summary>
    public int[] ObservedPhases { get; }

    public Segmentation Segments { get; }
    public int[] RowOfLead { get; }
    public PipelineHistory History { get; }
    public LeadCounts Counts { get; }

    /// <summary>True when the as-of day is not before the latest fact: only then is the stage column the stage of that day.</summary>
    public bool IsToday => IsTodayOf(Pipeline, AsOf);

    static bool IsTodayOf(ReadPipeline pipeline, DateOnly asOf) =>
        pipeline.Reading.LatestFact is not { } latest || asOf >= latest;

    public int Rows => Pipeline.Count;

    public LeadOutcome Outcome(int row) => outcomes[row];

    /// <summary>Index in the history, <see cref="Undated"/>, or <see cref="Dropped"/> when the row was not there yet.</summary>
    public int Lead(int row) => leadOfRow[row];

    public static KnownLeads On(ReadPipeline pipeline, DateOnly asOf)
    {
        var observed = Enumerable.Range(0, pipeline.Phases.Count).Where(pipeline.HasEntryDates).ToArray();
        var segments = Segmentation.Of(pipeline);
        var builder = new PipelineHistoryBuilder(asOf, Math.Max(1, observed.Length), segments.Count, pipeline.Count);
        var outcomes = new LeadOutcome[pipeline.Count];
        var leadOfRow = new int[pipeline.Count];
        var rowOfLead = new List<int>(pipeline.Count);
        var entries = new int[Math.Max(1, observed.Length)];
        var counts = new LeadCounts(pipeline, IsTodayOf(pipeline, asOf));
        var today = asOf.DayNumber;
        for (var row = 0; row < pipeline.Count; row++)
        {
            var start = pipeline.Started[row];
            var end = pipeline.Closed[row];
            outcomes[row] = end != ReadPipeline.NoDay && end > today ? LeadOutcome.Open : pipeline.Outcomes[row];
            leadOfRow[row] = Place(row, start, end);
            var isTooOld = start != ReadPipeline.NoDay && start < today - PipelineHistoryBuilder.OldestStart;
            counts.Add(row, leadOfRow[row], outcomes[row], isTooOld);
        }
        var history = builder.Build();
        return new KnownLeads(pipeline, asOf, observed, segments, outcomes, leadOfRow, [.. rowOfLead], history, counts);

        int Place(int row, int start, int end)
        {
            if (start != ReadPipeline.NoDay && start > today)
                return Dropped;
            if (start == ReadPipeline.NoDay || (outcomes[row] != LeadOutcome.Open && end == ReadPipeline.NoDay))
                return Undated;
            Entries(pipeline, row, observed, entries);
            var closing = end == ReadPipeline.NoDay ? int.MaxValue : end;
            if (!builder.AddDays(start, entries, pipeline.Outcomes[row], closing, segments.Index(row)))
                return Undated;
            rowOfLead.Add(row);
            return rowOfLead.Count - 1;
        }
    }

    /// <summary>The history with losses on house-keeping days dated by the last activity, for the estimates of the phases.</summary>
    public (PipelineHistory History, int Dated) DatedByLastActivity(IReadOnlySet<int> houseKeepingDays)
    {
        if (houseKeepingDays.Count == 0)
            return (History, 0);
        var builder = new PipelineHistoryBuilder(AsOf, History.PhaseCount, Segments.Count, RowOfLead.Length);
        var entries = new int[History.PhaseCount];
        var dated = 0;
        foreach (var row in RowOfLead)
        {
            Entries(Pipeline, row, ObservedPhases, entries);
            var end = Pipeline.Closed[row];
            var activity = Pipeline.LastActivity[row];
            var movesEnd =
                outcomes[row] == LeadOutcome.Lost
                && houseKeepingDays.Contains(end)
                && activity != ReadPipeline.NoDay
                && activity < end
                && activity >= Pipeline.Started[row];
            if (movesEnd)
            {
                dated++;
                end = activity;
            }
            var closing = end == ReadPipeline.NoDay ? int.MaxValue : end;
            builder.AddDays(Pipeline.Started[row], entries, Pipeline.Outcomes[row], closing, Segments.Index(row));
        }
        return (builder.Build(), dated);
    }

    /// <summary>Index into the observed phases of the phase that the lead stands in on the as-of day.</summary>
    public int ObservedPhase(int row)
    {
        var lead = leadOfRow[row];
        var highest = History.HighestPhase(lead);
        if (!IsToday || Pipeline.Stages[row] < 0)
            return highest;
        var shown = Array.IndexOf(ObservedPhases, Pipeline.Stages[row]);
        return shown >= 0 && shown < highest ? shown : highest;
    }

    static void Entries(ReadPipeline pipeline, int row, int[] observed, int[] entries)
    {
        Array.Fill(entries, int.MaxValue);
        for (var i = 0; i < observed.Length; i++)
        {
            var entry = pipeline.Entered[(row * pipeline.Phases.Count) + observed[i]];
            if (entry != ReadPipeline.NoDay)
                entries[i] = entry;
        }
    }
}
