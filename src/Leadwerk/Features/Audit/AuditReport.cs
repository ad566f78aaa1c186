using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Statistics;

namespace Leadwerk.Features.Audit;

/// <summary>Everything that a report says, as numbers and codes; the faces (terminal, HTML, JSON) add words only.</summary>
/// <remarks>Money is in major units of <see cref="Currency"/>. Shares and probabilities are 0..1. Days are whole days.</remarks>
public sealed record AuditReport
{
    public required DateOnly AsOf { get; init; }
    public required ReadingReport Reading { get; init; }
    public required LeadTotals Leads { get; init; }

    /// <summary>Decided leads with their days: what all chances rest on.</summary>
    public required int DecidedDated { get; init; }

    /// <summary>Under 10 decided leads no face says a chance, a weighted sum or a forecast.</summary>
    public bool TooFewDecided => DecidedDated < WinProbability.FewestDecided;
    public required string? Currency { get; init; }

    /// <summary>Ladder order, lowest phase first.</summary>
    public required IReadOnlyList<PhaseReport> Phases { get; init; }
    public required PipelineSums Pipeline { get; init; }
    public required ForecastReport Forecast { get; init; }

    /// <summary>Every open lead, worst first: zombies, then by age.</summary>
    public required IReadOnlyList<OpenLead> OpenLeads { get; init; }
    public required IReadOnlyList<ExpiryAdviceReport> ExpiryAdvice { get; init; }

    /// <summary>Null when fewer than 40 leads were decided with both dates.</summary>
    public required SpeedReport? Speed { get; init; }
    public required GuessReport? Guesses { get; init; }
    public required MethodReport Method { get; init; }
    public required IReadOnlyList<NotCarried> NotCarried { get; init; }

    /// <summary>Loss reasons with shares, most frequent first; empty when the file has none.</summary>
    public required IReadOnlyList<LossReasonReport> LossReasons { get; init; }

    /// <summary>Drawn in the HTML report only, and made only when asked for.</summary>
    public required Lazy<AuditCharts> LazyCharts { get; init; }
    public AuditCharts Charts => LazyCharts.Value;

    /// <summary>The machine's own marks: made when a face asks for them, because their bands cost more than the rest.</summary>
    public required Lazy<BacktestReport> LazyBacktest { get; init; }
    public BacktestReport Backtest
    {
        get => LazyBacktest.Value;
        init => LazyBacktest = new(value);
    }
    public required double ZombieThreshold { get; init; }

    /// <summary>Phases and reasons in both languages, by what they are called here; empty in a report of a file, which has one.</summary>
    internal IReadOnlyDictionary<string, LocalText> Local { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>The forecast taken apart by lead; null under 10 decided leads, and in a report that was not measured here.</summary>
    internal OpenForecast? Parts { get; init; }

    /// <summary>By code of the phase, the first day in it on which a measured reason holds; made only when asked for.</summary>
    public Lazy<IReadOnlyDictionary<string, int>> LazyReasonDays { get; init; } =
        new(new Dictionary<string, int>(StringComparer.Ordinal));
}

/// <param name="Open">Open leads, dated or not.</param>
/// <param name="OpenUndated">Open leads without a start date: counted, never estimated.</param>
/// <param name="NotYet">Leads that begin after the as-of day.</param>
public sealed record LeadTotals(int Read, int Rejected, int Open, int Won, int Lost, int OpenUndated, int NotYet = 0);

/// <param name="Open">Null for an unobserved phase on a day of the past: its stage column says nothing of that day.</param>
/// <param name="Observed">False: the data carry no entry dates for it; all estimates are null.</param>
public sealed record PhaseReport(
    string Code,
    string Name,
    bool Observed,
    int? Reached,
    int? MovedOn,
    int? Failed,
    int? Open,
    MoveOn? MoveOn,
    WinProbability? Order,
    int? MedianDaysToMoveOn,
    int? MedianDaysToFail,
    int FallBacks
);

/// <param name="Chance">Share that moved on within <paramref name="WithinDays"/>, with interval and cases.</param>
/// <param name="Undecided">Share neither moved on nor failed by then; never split.</param>
/// <param name="OfDecided">Moved on / (moved on + failed); null when nothing was decided.</param>
public sealed record MoveOn(WinProbability Chance, double Undecided, double? OfDecided, int WithinDays);

/// <param name="Naive">Plain sum of the recorded values of open leads.</param>
/// <param name="Weighted">Sum of value times measured chance; null under 10 decided leads.</param>
/// <param name="ZombieValue">The part of <paramref name="Naive"/> that hangs on zombies.</param>
/// <param name="OpenWithoutValue">Open leads that both sums leave out.</param>
public sealed record PipelineSums(
    decimal Naive,
    double? Weighted,
    decimal ZombieValue,
    int Zombies,
    int OpenWithoutValue
);

/// <summary>One forecast quantity: 80 % band and mean.</summary>
public sealed record Band(double Mean, double P10, double P50, double P90);

public sealed record ForecastReport(
    IReadOnlyList<HorizonForecast> Horizons,
    IReadOnlyList<MonthForecast> Months,
    Band? FinalOrders,
    Band? FinalValue,
    double? FactorMedian,
    double? DrawnValueShare
)
{
    /// <summary>Under 10 decided leads nothing is forecast.</summary>
    public static ForecastReport TooFewDecided { get; } = new([], [], null, null, null, null);
}

public sealed record HorizonForecast(int Days, Band Orders, Band? Value);

/// <param name="Month">First day of the month; the first month starts the day after the as-of day.</param>
public sealed record MonthForecast(DateOnly Month, Band Orders, Band? Value);

public sealed record OpenLead(
    int Row,
    string Id,
    string? Title,
    string? Company,
    string? Owner,
    string? PhaseCode,
    int? DaysInPhase,
    int? DaysOpen,
    decimal? Value,
    WinProbability? Order,
    IReadOnlyList<WithinChance> Within,
    IReadOnlyList<ZombieReasonReport> Reasons
)
{
    public bool Zombie => Reasons.Count > 0;
}

public readonly record struct WithinChance(int Days, double? Estimate);

/// <param name="Code">past-expiry, deferral-limit, no-chance-measured, older-than-any-decision or longer-than-the-won.</param>
/// <param name="Phase">Code of the phase that the clock runs in; null when the clock runs since the start, and for rules that hold in every phase alike.</param>
/// <param name="Numbers">By name: <c>days</c> (this lead), <c>limit</c> (the compared day), <c>won</c>, <c>cases</c>, <c>high</c> (upper bound), <c>decided</c>, <c>deferrals</c>.</param>
public sealed record ZombieReasonReport(string Code, string? Phase, IReadOnlyDictionary<string, double> Numbers);

/// <param name="DaysSinceHandOver">Advised expiry: the smallest day with at most 2 % of won value (orders where no value is known) lost.</param>
/// <param name="SinceStart">True where no day of hand-over is recorded, so that the clock runs since the start.</param>
/// <param name="Curve">For each tried day the shares of won orders, won value lost and open days saved.</param>
public sealed record ExpiryAdviceReport(
    string? Segment,
    int DaysSinceHandOver,
    double WonOrdersLost,
    double WonOrdersLostLow,
    double WonOrdersLostHigh,
    double? WonValueLost,
    double OpenDaysSaved,
    int Cases,
    bool SinceStart,
    IReadOnlyList<ExpiryPoint> Curve
);

public readonly record struct ExpiryPoint(int Day, double WonOrdersLost, double? WonValueLost, double OpenDaysSaved);

/// <param name="Trend">falling, none or rising: how the win share moves with the time to decision.</param>
public sealed record SpeedReport(IReadOnlyList<SpeedQuartile> Quartiles, string Trend, double PValue);

public sealed record SpeedQuartile(int UpToDays, double WinShare, double Low, double High, int Cases);

/// <param name="Brier">Of people's own percentages.</param>
/// <param name="MachineBrier">Of the machine on the same leads.</param>
/// <param name="Bias">Mean of guess minus outcome.</param>
public sealed record GuessReport(int Cases, double Brier, double MachineBrier, double Bias);

public sealed record MethodReport(
    string Champion,
    IReadOnlyList<CandidateReport> Candidates,
    IReadOnlyList<HouseKeepingDayReport> HouseKeepingDays,
    long Seed
);

/// <param name="Weight">Share in the mixture; 0 for benchmarks outside it.</param>
public sealed record CandidateReport(string Name, int HorizonDays, double? Brier, double? StandardError, double Weight);

public sealed record HouseKeepingDayReport(DateOnly Day, int Losses);

/// <param name="What">A code: phase-at-loss, phase-entry, start-date, value, currency, losses, guesses, last-activity, deferrals, segment, undecided, ...</param>
/// <param name="Arguments">Names and numbers for the sentence.</param>
public sealed record NotCarried(string What, IReadOnlyList<object> Arguments);

public sealed record LossReasonReport(string Reason, string? Phase, int Count, double Share, double Low, double High);

/// <summary>Series that only the pictures need.</summary>
public sealed record AuditCharts
{
    /// <summary>Age in days since start: share of open leads older than it, and share of won leads that took longer.</summary>
    public required IReadOnlyList<AgePoint> Ages { get; init; }

    /// <summary>Histogram bins of ages: open leads against won leads.</summary>
    public required IReadOnlyList<AgeBin> AgeBins { get; init; }

    /// <summary>Said against came, in up to 10 bins over all scored origins, at 90 days (or the longest scored horizon).</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }
    public required int CalibrationHorizonDays { get; init; }
}

public readonly record struct AgePoint(int Days, double OpenOlder, double WonLater);

public readonly record struct AgeBin(int FromDays, int ToDays, int Open, int Won);

public readonly record struct CalibrationBin(double Said, double Came, double Low, double High, int Cases);

public sealed record BacktestReport(IReadOnlyList<OriginReport> Origins, IReadOnlyList<CandidateSummary> Summary);

/// <param name="OrdersCame">Null while the horizon has not passed.</param>
public sealed record OriginReport(
    DateOnly AsOf,
    int Open,
    int HorizonDays,
    int? OrdersCame,
    double P10,
    double P90,
    IReadOnlyList<OriginCandidate> Candidates
);

public sealed record OriginCandidate(string Name, double Orders, double Brier, double LogLoss, double Weight);

/// <param name="Coverage80">Share of scored origins whose P10 to P90 held; null for all but the mixture.</param>
/// <param name="Crps">Mean ranked probability score of the mixture's totals over the same origins, in orders; null for all others.</param>
/// <param name="Orders">Orders said, summed over the scored origins.</param>
/// <param name="Bias">Orders said minus came, divided by came.</param>
public sealed record CandidateSummary(
    string Name,
    int HorizonDays,
    double Brier,
    double LogLoss,
    double? CalibrationSlope,
    double? CalibrationIntercept,
    double? Auc,
    double? Coverage80,
    double? Crps,
    double Orders,
    double OrdersCame,
    double? Bias,
    double Weight
);
