using Leadwerk.Features.Import;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Forecasts;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Features.Audit;

/// <summary>From a read pipeline to everything that a report says.</summary>
public static class PipelineAudit
{
    /// <summary>Measures the pipeline as known on the as-of day.</summary>
    /// <param name="pipeline">What the files say.</param>
    /// <param name="options">What the person decided.</param>
    /// <returns>The report; null when the files hold no date at all and none was given.</returns>
    public static AuditReport? Run(ReadPipeline pipeline, AuditOptions options)
    {
        if ((options.AsOf ?? pipeline.Reading.LatestFact) is not { } asOf)
            return null;
        var known = KnownLeads.On(pipeline, asOf);
        var values = new LeadValues(known);
        var draws = new ForecastDraws(options.Seed);
        var expiry = Parts.Start(known.Rows, () => ExpiryReports.Of(known, values));
        var speed = Parts.Start(known.Rows, () => SpeedReports.Of(known.History));
        var panel = ExpertPanel.Learn(known.History, options.Horizons);
        var backTest = Parts.Start(known.Rows, () => BackTest.Of(panel, options.Horizons, draws));
        var houseKeeping = HouseKeeping(known);
        var (dated, redated) = known.DatedByLastActivity(houseKeeping.Select(day => day.Day.DayNumber).ToHashSet());
        var chain = PhaseChain.Of(PhaseChain.Count(dated));
        var open = OpenPipeline.Judge(known, dated, values, panel, options);
        var guesses = GuessMarks.Of(known, panel);
        var marks = backTest.Result;
        return new AuditReport
        {
            AsOf = asOf,
            Reading = pipeline.Reading,
            Leads = Totals(known),
            DecidedDated = known.Counts.DecidedDated,
            Currency = pipeline.Currency,
            Phases = PhaseReports.Of(known, chain),
            Pipeline = open.Sums,
            Forecast = known.Counts.TooFewDecided
                ? ForecastReport.TooFewDecided
                : ForecastReports.Of(asOf, open, values, marks, draws, options.Horizons),
            Parts = known.Counts.TooFewDecided ? null : new OpenForecast(asOf, open, values.Won, marks, draws),
            OpenLeads = open.WorstFirst,
            ExpiryAdvice = expiry.Result,
            Speed = speed.Result,
            Guesses = guesses,
            Method = MethodReports.Of(panel, marks, houseKeeping, options.Seed),
            NotCarried = NotCarriedLines.Of(
                known,
                values,
                open,
                guesses,
                speed.Result,
                expiry.Result,
                houseKeeping,
                redated
            ),
            LossReasons = LossReasonReports.Of(known),
            LazyCharts = new(() => ChartSeries.Of(known, open, marks, options.Horizons)),
            LazyBacktest = new(() => MethodReports.Backtest(marks)),
            ZombieThreshold = options.Threshold,
            LazyReasonDays = new(() => ReasonDays.Of(known, dated, options.Threshold)),
        };
    }

    static IReadOnlyList<HouseKeepingDay> HouseKeeping(KnownLeads known)
    {
        var losses = new Dictionary<DateOnly, int>();
        foreach (var row in known.RowOfLead)
        {
            if (known.Outcome(row) != LeadOutcome.Lost)
                continue;
            var day = DateOnly.FromDayNumber(known.Pipeline.Closed[row]);
            losses[day] = losses.GetValueOrDefault(day) + 1;
        }
        return HouseKeepingDays.Find(losses);
    }

    static LeadTotals Totals(KnownLeads known)
    {
        var (reading, counts) = (known.Pipeline.Reading, known.Counts);
        return new LeadTotals(
            reading.RowsRead,
            reading.RowsRejected,
            counts.Open,
            counts.Won,
            counts.Lost,
            counts.OpenUndated,
            counts.NotYet
        );
    }
}
