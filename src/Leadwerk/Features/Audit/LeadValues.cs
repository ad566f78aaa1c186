using Leadwerk.Features.Import;
using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>Recorded amounts as they may be used on the as-of day.</summary>
sealed class LeadValues
{
    const double OutcomeShare = 0.95;

    readonly ReadPipeline pipeline;
    readonly KnownLeads known;
    readonly bool writtenByOutcome;
    readonly decimal minorUnits;

    public LeadValues(KnownLeads known)
    {
        this.known = known;
        pipeline = known.Pipeline;
        minorUnits = pipeline.MinorUnitsPerMajor;
        int lost = 0,
            lostWithout = 0;
        var won = new List<double>();
        for (var row = 0; row < pipeline.Count; row++)
        {
            if (pipeline.Outcomes[row] == LeadOutcome.Lost)
            {
                lost++;
                if (Recorded(row) is null)
                    lostWithout++;
            }
            if (
                known.Outcome(row) == LeadOutcome.Won
                && known.Lead(row) != KnownLeads.Dropped
                && Recorded(row) is { } value
            )
                won.Add((double)value);
        }
        writtenByOutcome = lost > 0 && won.Count > 0 && lostWithout >= OutcomeShare * lost;
        LostWithoutValue = lost > 0 && lostWithout == lost && won.Count > 0;
        Won = won.Count == 0 ? null : new WonAmounts([.. won]);
    }

    /// <summary>Amounts of the won by the as-of day; null when none is recorded.</summary>
    public WonAmounts? Won { get; }

    /// <summary>True when no loss carries a value although wins do: the value follows from the outcome.</summary>
    public bool LostWithoutValue { get; }

    /// <summary>The amount of an open lead; null where none is recorded or where only its later end wrote it.</summary>
    public decimal? Open(int row) =>
        writtenByOutcome && pipeline.Outcomes[row] != LeadOutcome.Open ? null : Recorded(row);

    public decimal? Recorded(int row) =>
        pipeline.Values[row] == ReadPipeline.NoValue || pipeline.Values[row] == 0
            ? null
            : pipeline.Values[row] / minorUnits;
}
