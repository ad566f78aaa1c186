using Leadwerk.Features.Audit;
using Leadwerk.Statistics.Experts;

namespace Leadwerk.Benchmarks.Real;

/// <summary>Two files joined by id that record wins only, as most real lists do: nobody ever closes anything.</summary>
static class OlistFigures
{
    const string Of = "Olist";

    public static void Add(Figures figures, string folder)
    {
        var pipeline = Exports.Read(
            [],
            Path.Combine(folder, "olist_marketing_qualified_leads_dataset.csv"),
            Path.Combine(folder, "olist_closed_deals_dataset.csv")
        );
        var report = PipelineAudit.Run(pipeline, new AuditOptions())!;
        figures.Is(Of, "leads", pipeline.Count, 8_000);
        figures.Is(Of, "won", report.Leads.Won, 842);
        figures.Is(Of, "lost", report.Leads.Lost, 0);
        var saysSo = report.NotCarried.Any(line => line.What == "losses");
        figures.IsTrue(Of, "losses", saysSo ? "named as missing" : "not named", "named as missing", saysSo);
        AddBestExpert(figures, report);
        BandFigures.Add(figures, Of, report);
    }

    static void AddBestExpert(Figures figures, AuditReport report)
    {
        foreach (var horizon in report.Backtest.Summary.GroupBy(candidate => candidate.HorizonDays))
        {
            var best = horizon
                .Where(candidate =>
                    candidate.Name is not (ExpertNames.Mixture or ExpertNames.BaseRate or ExpertNames.ClosedOnly)
                )
                .MinBy(candidate => candidate.Brier)!;
            var mixture = horizon.Single(candidate => candidate.Name == ExpertNames.Mixture);
            figures.AtMost(
                Of,
                $"Brier of the mixture over its best expert's ({best.Name}), {horizon.Key} days",
                mixture.Brier / best.Brier,
                1.01
            );
        }
    }
}
