using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Statistics.Experts;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The machine marks itself: bands against what came, calibration, and every candidate with its score, the losers too.</summary>
static class MarksSection
{
    public static void Write(Page page)
    {
        var (_, report, words, labels) = page;
        var facts = new BacktestFacts(report);
        if (!facts.Any)
        {
            page.Say("marks", labels.Marks, words.BacktestVerdict(report));
            return;
        }
        page.Open("marks", labels.Marks, words.BacktestVerdict(report));
        page.Write(Origins(page, facts));
        if (report.Charts.Calibration.Count > 0)
        {
            page.Write(Calibration(page));
            page.Note(labels.CalibrationNote);
        }
        foreach (var horizon in Horizons(report, facts))
            WriteCandidates(page, horizon, open: horizon == facts.Horizon);
        page.Note(words.Labels.CandidatesAside);
        page.Close();
    }

    static IEnumerable<int> Horizons(AuditReport report, BacktestFacts facts) =>
        report
            .Backtest.Summary.Where(candidate => !double.IsNaN(candidate.Brier))
            .Select(candidate => candidate.HorizonDays)
            .Distinct()
            .OrderByDescending(days => days == facts.Horizon)
            .ThenBy(days => days);

    static Figure Origins(Page page, BacktestFacts facts)
    {
        var (_, report, words, labels) = page;
        var banded = facts.Banded.ToHashSet();
        var ranges = facts
            .Origins.Select(origin => new LabelledRange(
                words.Date(origin.AsOf),
                origin.P10,
                origin.P90,
                null,
                origin.OrdersCame ?? 0,
                !banded.Contains(origin) ? "unchecked-dot"
                    : BacktestFacts.Holds(origin) ? "came-dot"
                    : "missed-dot"
            ))
            .ToArray();
        var chart = new RangesChart(ranges, "said-box", true, labels.Orders, labels.Short);
        return new Figure(
            "origins-figure",
            labels.OriginsFigure(facts.Horizon),
            words.BacktestVerdict(report),
            chart.Draw,
            RangesChart.Height,
            new DataTable(
                labels.OriginsFigure(facts.Horizon),
                [
                    new(labels.OriginDay, false),
                    new(labels.OpenLeads),
                    new("P10"),
                    new("P90"),
                    new(labels.Came),
                    new(labels.CheckedHeading, false),
                ],
                facts.Origins.Select(origin =>
                    (string[])
                        [
                            words.Date(origin.AsOf),
                            words.Whole(origin.Open),
                            words.Whole(Math.Round(origin.P10)),
                            words.Whole(Math.Round(origin.P90)),
                            labels.Whole(origin.OrdersCame),
                            !banded.Contains(origin) ? labels.Unchecked
                            : BacktestFacts.Holds(origin) ? labels.Within
                            : labels.Outside,
                        ]
                )
            )
        )
        {
            Legend =
            [
                ("said-box", labels.SaidBand),
                ("came-dot", labels.CameInside),
                ("missed-dot", labels.CameOutside),
                .. banded.Count < ranges.Length
                    ? [("unchecked-dot", labels.CameUnchecked)]
                    : Array.Empty<(string, string)>(),
            ],
        };
    }

    static Figure Calibration(Page page)
    {
        var (_, report, words, labels) = page;
        var bins = report.Charts.Calibration;
        var days = report.Charts.CalibrationHorizonDays;
        var chart = new CalibrationChart(bins, labels.SaidChance, labels.CameShare, words.Percent);
        return new Figure(
            "calibration-figure",
            labels.CalibrationFigure(days),
            string.Join("; ", bins.Select(bin => labels.SaidAndCame(words.Percent(bin.Said), words.Percent(bin.Came)))),
            chart.Draw,
            CalibrationChart.Height,
            new DataTable(
                labels.CalibrationFigure(days),
                [
                    new(labels.SaidChance, false),
                    new(labels.CameShare),
                    new(labels.Interval80),
                    new(labels.CasesHeading),
                ],
                bins.Select(bin =>
                    (string[])
                        [
                            words.Percent(bin.Said),
                            words.Percent(bin.Came),
                            words.Interval(bin.Low, bin.High),
                            words.Whole(bin.Cases),
                        ]
                )
            )
        );
    }

    static void WriteCandidates(Page page, int horizon, bool open)
    {
        var (html, report, words, labels) = page;
        var facts = new BacktestFacts(report, horizon);
        var candidates = report
            .Backtest.Summary.Where(candidate => candidate.HorizonDays == horizon)
            .OrderBy(candidate => candidate.Brier)
            .ToArray();
        var caption = labels.Candidates(horizon, words.OrderNumber(facts.CameOnAverage));
        var errors = report
            .Method.Candidates.Where(candidate => candidate.HorizonDays == horizon)
            .DistinctBy(candidate => candidate.Name)
            .ToDictionary(candidate => candidate.Name, candidate => candidate.StandardError);
        var table = new DataTable(
            caption,
            [
                new(labels.Candidate, false),
                new(labels.Brier),
                new(labels.StandardError),
                new(labels.Weight),
                new(labels.SaidOrders),
                new(labels.Bias),
                new(labels.LogLoss),
                new(labels.Slope),
            ],
            candidates.Select(candidate => Cells(page, facts, candidate, errors.GetValueOrDefault(candidate.Name)))
        );
        if (!open)
            html.Write($"<details><summary>{caption}</summary>\n");
        table.Write(html);
        page.Note(words.Checked(facts));
        if (!open)
            html.Write("</details>\n");
    }

    static string[] Cells(Page page, BacktestFacts facts, CandidateSummary candidate, double? error)
    {
        var (_, _, words, labels) = page;
        var benchmark = candidate.Name is ExpertNames.BaseRate or ExpertNames.ClosedOnly;
        return
        [
            benchmark ? labels.Benchmark(words.CandidateName(candidate.Name)) : words.CandidateName(candidate.Name),
            words.Fixed(candidate.Brier, 4),
            labels.Fixed(error, 4),
            benchmark || candidate.Name == ExpertNames.Mixture ? HtmlWords.Nothing : words.Percent(candidate.Weight),
            words.OrderNumber(facts.SaidOnAverage(candidate)),
            labels.Signed(candidate.Bias),
            words.Fixed(candidate.LogLoss, 3),
            labels.Fixed(candidate.CalibrationSlope, 2),
        ];
    }
}
