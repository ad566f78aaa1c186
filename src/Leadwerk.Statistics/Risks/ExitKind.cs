namespace Leadwerk.Statistics.Risks;

/// <summary>How a stay in a phase ended.</summary>
public enum ExitKind : byte
{
    /// <summary>Moved on to a higher phase (or, for a whole lead, to the order).</summary>
    Advanced,

    /// <summary>Ended for good in this phase.</summary>
    Lost,

    /// <summary>Still there on the as-of day.</summary>
    Censored,
}
