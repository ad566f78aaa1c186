using Leadwerk.Features.Import;
using Leadwerk.Statistics;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>The rows of the list, each counted once, by what is known of it on the as-of day.</summary>
sealed class LeadCounts(ReadPipeline pipeline, bool isToday)
{
    public int Open { get; private set; }
    public int Won { get; private set; }
    public int Lost { get; private set; }

    /// <summary>Rows that begin after the as-of day.</summary>
    public int NotYet { get; private set; }

    /// <summary>Open rows with and without a place in the history.</summary>
    public int OpenDated { get; private set; }
    public int OpenUndated => Open - OpenDated;

    /// <summary>Decided rows in the history: what the estimates rest on.</summary>
    public int DecidedDated { get; private set; }

    public int WithoutStart { get; private set; }
    public int OpenWithoutStart { get; private set; }
    public int WonWithoutDay { get; private set; }
    public int LostWithoutDay { get; private set; }

    /// <summary>Rows that begin so long ago that their ends teach nothing.</summary>
    public int TooOld { get; private set; }

    /// <summary>Open rows by the stage that the file shows today; null on a day of the past, of which that stage says nothing.</summary>
    public int[]? OpenByStage { get; } = isToday ? new int[pipeline.Phases.Count] : null;

    /// <summary>Under 10 decided leads no chance is said, in no face.</summary>
    public bool TooFewDecided => DecidedDated < WinProbability.FewestDecided;

    /// <summary>Open rows that stand today in a phase without entry dates; 0 on a day of the past.</summary>
    public int OpenInUnobserved =>
        OpenByStage is null ? 0 : OpenByStage.Where((_, stage) => !pipeline.HasEntryDates(stage)).Sum();

    public void Add(int row, int lead, LeadOutcome outcome, bool isTooOld)
    {
        if (lead == KnownLeads.Dropped)
        {
            NotYet++;
            return;
        }
        var noEnd = pipeline.Closed[row] == ReadPipeline.NoDay;
        var isDated = lead >= 0;
        switch (outcome)
        {
            case LeadOutcome.Won:
                Won++;
                WonWithoutDay += noEnd ? 1 : 0;
                break;
            case LeadOutcome.Lost:
                Lost++;
                LostWithoutDay += noEnd ? 1 : 0;
                break;
            default:
                AddOpen(row, isDated);
                break;
        }
        DecidedDated += isDated && outcome != LeadOutcome.Open ? 1 : 0;
        TooOld += isTooOld ? 1 : 0;
        if (pipeline.Started[row] != ReadPipeline.NoDay)
            return;
        WithoutStart++;
        OpenWithoutStart += outcome == LeadOutcome.Open ? 1 : 0;
    }

    void AddOpen(int row, bool isDated)
    {
        Open++;
        OpenDated += isDated ? 1 : 0;
        if (OpenByStage is not null && pipeline.Stages[row] >= 0)
            OpenByStage[pipeline.Stages[row]]++;
    }
}
