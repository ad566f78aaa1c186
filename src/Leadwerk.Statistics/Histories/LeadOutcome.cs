namespace Leadwerk.Statistics.Histories;

/// <summary>How a lead ended, as far as is known.</summary>
public enum LeadOutcome : byte
{
    /// <summary>Still open (censored).</summary>
    Open,

    /// <summary>The order came.</summary>
    Won,

    /// <summary>Ended for good without an order: lost, expired, banned or withdrawn.</summary>
    Lost,
}
