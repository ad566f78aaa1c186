namespace Leadwerk.Features.Audit.Words;

/// <summary>Headings and column headers of the terminal and the HTML report; a page begins them with a capital.</summary>
public sealed record ReportLabels
{
    public required string Reading { get; init; }
    public required string Unused { get; init; }
    public required string Phases { get; init; }
    public required string Phase { get; init; }
    public required string Reached { get; init; }
    public required string MovedOn { get; init; }
    public required string Failed { get; init; }
    public required string Open { get; init; }
    public required string Order { get; init; }
    public required string Sure { get; init; }
    public required string CaseCount { get; init; }
    public required string TooFew { get; init; }
    public required string NotMeasured { get; init; }
    public required string PhasesAside { get; init; }
    public required string Honest { get; init; }
    public required string Naive { get; init; }
    public required string OnZombies { get; init; }
    public required string Weighted { get; init; }
    public required string FinalValue { get; init; }
    public required string FinalOrders { get; init; }
    public required string Forecast { get; init; }
    public required string Period { get; init; }
    public required string Orders { get; init; }
    public required string OrderValue { get; init; }
    public required string Mean { get; init; }
    public required string ForecastAside { get; init; }
    public required string Zombies { get; init; }
    public required string NoZombies { get; init; }
    public required string Lead { get; init; }
    public required string DaysThere { get; init; }
    public required string Chance { get; init; }
    public required string Why { get; init; }
    public required string Owner { get; init; }
    public required string Expiry { get; init; }
    public required string Speed { get; init; }
    public required string Decided { get; init; }
    public required string Won { get; init; }
    public required string LossReasons { get; init; }
    public required string LossReason { get; init; }
    public required string Share { get; init; }
    public required string Guesses { get; init; }
    public required string Method { get; init; }
    public required string NotCarried { get; init; }
    public required string Backtest { get; init; }
    public required string Candidate { get; init; }
    public required string LogLoss { get; init; }
    public required string Slope { get; init; }
    public required string Bias { get; init; }
    public required string Weight { get; init; }
    public required string CandidatesAside { get; init; }
    public required string Origins { get; init; }
    public required string AsOf { get; init; }
    public required string OriginsAside { get; init; }
}
