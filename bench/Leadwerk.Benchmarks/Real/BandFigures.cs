using Leadwerk.Features.Audit;
using Leadwerk.Statistics.Experts;

namespace Leadwerk.Benchmarks.Real;

/// <summary>How often P10 to P90 held at the scored origins, and how wide it was.</summary>
static class BandFigures
{
    const double FewestHeld = 0.75;

    public static void Add(Figures figures, string of, AuditReport report)
    {
        foreach (var marks in report.Backtest.Summary.Where(marks => marks.Name == ExpertNames.Mixture))
        {
            var scored = report
                .Backtest.Origins.Where(mark => mark.HorizonDays == marks.HorizonDays && mark.OrdersCame is > 0)
                .ToArray();
            if (marks.Coverage80 is { } held)
                figures.AtLeast(of, $"P10 to P90 held, {marks.HorizonDays} days", held, FewestHeld);
            if (scored.Length > 0)
                figures.Note(
                    of,
                    $"width of P10 to P90 over what came, {marks.HorizonDays} days, {scored.Length} origins",
                    Figures.Text(scored.Average(mark => (mark.P90 - mark.P10) / mark.OrdersCame!.Value))
                );
        }
    }
}
