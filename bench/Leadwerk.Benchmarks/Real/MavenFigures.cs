using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Experts;

namespace Leadwerk.Benchmarks.Real;

/// <summary>A file without losses' phases and with open deals that nobody closed: what it must show, and how well.</summary>
static class MavenFigures
{
    const string Of = "Maven";
    const int Horizon = 90;
    static readonly DateOnly Today = new(2017, 12, 31);
    static readonly DateOnly QuarterEnd = new(2017, 9, 30);

    public static void Add(Figures figures, string file)
    {
        var pipeline = Exports.Read([("Prospecting", "F"), ("Engaging", "E")], file);
        var report = PipelineAudit.Run(pipeline, new AuditOptions { AsOf = Today })!;
        AddCounts(figures, report);
        AddForecast(figures, pipeline);
        AddScores(figures, pipeline);
        BandFigures.Add(figures, Of, report);
    }

    static void AddCounts(Figures figures, AuditReport report)
    {
        figures.Is(Of, "leads", report.Leads.Read, 8_800);
        figures.Is(Of, "won", report.Leads.Won, 4_238);
        figures.Is(Of, "lost", report.Leads.Lost, 2_473);
        figures.Is(Of, "open", report.Leads.Open, 2_089);
        figures.Is(Of, "open and dated", report.Leads.Open - report.Leads.OpenUndated, 1_589);
        figures.Is(
            Of,
            "open deals older than any that was ever decided",
            report.OpenLeads.Count(lead => lead.Reasons.Any(reason => reason.Code == "older-than-any-decision")),
            1_291
        );
        var prospecting = report.Phases.Single(phase => phase.Name == "Prospecting");
        var isUnobserved = !prospecting.Observed && prospecting.MoveOn is null && prospecting.Order is null;
        figures.IsTrue(
            Of,
            "Prospecting",
            isUnobserved ? "unobserved" : "has a chance",
            "unobserved, never 100 %",
            isUnobserved
        );
    }

    static void AddForecast(Figures figures, ReadPipeline pipeline)
    {
        const int Came = 541;
        var report = PipelineAudit.Run(pipeline, new AuditOptions { AsOf = QuarterEnd })!;
        var band = report.Forecast.Horizons.Single(forecast => forecast.Days == Horizon).Orders;
        figures.IsTrue(
            Of,
            $"forecast of {QuarterEnd:yyyy-MM-dd}, {Horizon} days: P10 to P90",
            $"{band.P10:0} to {band.P90:0} (P50 {band.P50:0})",
            $"holds the {Came} that came",
            band.P10 <= Came && Came <= band.P90
        );
        var closedOnly = report
            .Backtest.Origins.Last(mark => mark.HorizonDays == Horizon)
            .Candidates.Single(candidate => candidate.Name == ExpertNames.ClosedOnly);
        figures.Near(Of, "what closed-only says instead", closedOnly.Orders, 1_551, 1);
    }

    static void AddScores(Figures figures, ReadPipeline pipeline)
    {
        var runs = Enumerable
            .Range(4, 6)
            .Select(month => new DateOnly(2017, month, 1).AddMonths(1).AddDays(-1))
            .Select(day => OriginRun.Of(pipeline, day, Horizon))
            .ToArray();
        ScoreFigures.Add(figures, Of, Horizon, runs, OriginRun.Plain, 0.2100, " (aim 0.2)");
        figures.Near(Of, "Brier of (b) closed-only", OriginRun.Plain(runs, ExpertNames.ClosedOnly), 0.3166, 0.0002);
        figures.Near(
            Of,
            "Brier of (c) risks by age",
            OriginRun.Plain(runs, ExpertName.RisksByAge.Text()),
            0.2135,
            0.0005
        );
    }
}
