using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;

namespace Leadwerk.Benchmarks.Real;

/// <summary>A real process with its whole phase history, fast and with an expiry date at work.</summary>
static class BpiFigures
{
    const string Of = "BPI 2012";
    static readonly DateOnly[] Origins =
    [
        new(2011, 11, 15),
        new(2011, 11, 30),
        new(2011, 12, 15),
        new(2011, 12, 31),
        new(2012, 1, 15),
        new(2012, 1, 31),
    ];

    public static void Add(Figures figures, string file)
    {
        var pipeline = Exports.Read([], file);
        var report = PipelineAudit.Run(pipeline, new AuditOptions { Horizons = [14, 30] })!;
        figures.Is(Of, "leads", report.Leads.Read, 13_087);
        figures.Is(Of, "won", report.Leads.Won, 2_246);
        figures.Is(Of, "lost", report.Leads.Lost, 10_442);
        figures.Is(Of, "open", report.Leads.Open, 399);
        AddScores(figures, pipeline, 14, 0.1445);
        AddScores(figures, pipeline, 30, 0.1765);
        BandFigures.Add(figures, Of, report);
    }

    static void AddScores(Figures figures, ReadPipeline pipeline, int horizon, double most)
    {
        var runs = Origins.Select(day => OriginRun.Of(pipeline, day, horizon)).ToArray();
        ScoreFigures.Add(figures, Of, horizon, runs, OriginRun.LeadWeighted, most);
    }
}
