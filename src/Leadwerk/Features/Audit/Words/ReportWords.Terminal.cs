namespace Leadwerk.Features.Audit.Words;

public abstract partial class ReportWords
{
    /// <summary>A correction smaller than this changes nothing worth a sentence.</summary>
    const double WorthSaying = 0.02;

    /// <summary>One table of headings for both faces.</summary>
    public abstract ReportLabels Labels { get; }

    /// <summary>What was read, as what, as of which day, and what became of the leads.</summary>
    public abstract string HowRead(AuditReport report);

    /// <summary>"3 values could not be used ...:", before the first of them.</summary>
    public abstract string BadCells(int count);

    /// <summary>The phase in which most leads were lost, with numbers; null where none was.</summary>
    public abstract string? WhereLeadsDie(AuditReport report);

    public abstract string FallBacks(int count, string phase);

    public abstract string WithoutValue(int leads);

    public abstract string DrawnShare(double share);

    /// <summary>What past forecasts missed by and this one takes back; null where that changes nothing worth a sentence.</summary>
    public string? FromFactor(ForecastReport forecast) => Change(forecast) is { } change ? Corrected(change) : null;

    /// <summary>That the weighted sum stands before that correction; null likewise.</summary>
    public string? BeforeFactor(ForecastReport forecast) =>
        Change(forecast) is { } change ? NotYetCorrected(change) : null;

    public abstract string Within(int days);

    /// <summary>How many open leads are zombies, what they are on paper, and what they still bring by measurement.</summary>
    public abstract string ZombieCount(AuditReport report);

    /// <summary>How many are not shown, and where they are.</summary>
    public abstract string More(int count);

    public abstract string MoreReasons(int count);

    public abstract string UpToDays(int days);

    public abstract string LossesIn(string phase, LossReasonReport reason);

    public abstract string Horizon(int days);

    /// <summary>How often the range of the mixture held at this horizon.</summary>
    /// <summary>How often the range held, and how many orders the forecast as a whole was off by; null where no range was checked.</summary>
    internal string? Checked(BacktestFacts facts) =>
        facts is { Any: true, Mixture.Crps: { } orders }
            ? $"{Coverage(facts.Coverage, facts.Banded.Count)} {OffBy(orders)}"
            : null;

    protected abstract string Coverage(double share, int origins);

    protected abstract string OffBy(double orders);

    /// <summary>"73 of 296"</summary>
    public abstract string OutOf(double some, double all);

    public abstract string AndMore(int count);

    /// <summary>"+12 %", "−3 %"</summary>
    public string SignedPercent(double share) =>
        (
            share > 0 ? "+"
            : share < 0 ? "−"
            : ""
        ) + Percent(Math.Abs(share));

    public string OrdersRange(Band band) => Range(Whole(Math.Round(band.P10)), Whole(Math.Round(band.P90)));

    /// <summary>"108.000–579.000 €"</summary>
    public string MoneyRange(Band band, string? currency)
    {
        var (low, high) = (ShortMoney(band.P10, currency), ShortMoney(band.P90, currency));
        return low == high ? low : $"{low} – {high}";
    }

    /// <summary>The weighted sum with its range: "2,9 Mio. € (1,8–3,6)"; only where one was measured.</summary>
    public string HonestSum(AuditReport report)
    {
        var sum = ShortMoney(report.Pipeline.Weighted ?? 0, report.Currency);
        return HonestRange(report) is { } range ? $"{sum} ({range})" : sum;
    }

    /// <summary>P10 to P90 of the forecast, to stand beside the honest sum: "1,8–3,6"; null where there is none.</summary>
    public string? HonestRange(AuditReport report)
    {
        if (report.Pipeline.Weighted is not { } weighted || report.Forecast.FinalValue is not { } band)
            return null;
        var range = MoneyRangeBeside(weighted, band, report.Currency);
        // Corrected and with drawn order values, the forecast may lie elsewhere: then it says what it is.
        return band.P10 <= weighted && weighted <= band.P90 ? range : AsForecast(range);
    }

    protected abstract string Corrected(double change);

    protected abstract string NotYetCorrected(double change);

    protected abstract string AsForecast(string range);

    /// <summary>A number of orders that need not be whole: "9", "0,4".</summary>
    public string OrderNumber(double orders) =>
        orders is > 0 and < 0.05 ? $"<{Unbroken}{Rounded(0.1, 1)}" : Rounded(orders, orders < 9.95 ? 1 : 0);

    protected static string Counted(string number, string one, string many) =>
        number + Unbroken + (number == "1" ? one : many);

    static double? Change(ForecastReport forecast) =>
        forecast.FactorMedian - 1 is { } change && Math.Abs(change) >= WorthSaying ? change : null;

    static string Range(string low, string high) => low == high ? low : $"{low}–{high}";
}
