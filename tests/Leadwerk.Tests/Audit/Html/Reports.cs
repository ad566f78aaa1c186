using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Html;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Audit.Html;

/// <summary>The reports that the page's tests look at, each measured once.</summary>
static class Reports
{
    static readonly Lazy<AuditReport> Simulated = new(() => Of(SimulatedPipeline.Of(400, withGuesses: true)));
    static readonly Lazy<AuditReport> Unpriced = new(() => Of(SimulatedPipeline.Of(200, withValues: false)));
    static readonly Lazy<AuditReport> Small = new(() => Of(SimulatedPipeline.Of(12)));
    static readonly Lazy<AuditReport> Nothing = new(() =>
        PipelineAudit.Run(SimulatedPipeline.Of(12), new AuditOptions { AsOf = new DateOnly(2020, 1, 1) })!
    );

    static readonly Lazy<AuditReport> NoLosses = new(() => Of(SimulatedPipeline.Of(150, neverClosed: 1)));

    public static AuditReport WinsOnly => NoLosses.Value;
    public static AuditReport Full => Simulated.Value;
    public static AuditReport WithoutValues => Unpriced.Value;
    public static AuditReport FewCases => Small.Value;
    public static AuditReport Empty => Nothing.Value;

    public static AuditReport Of(ReadPipeline pipeline) =>
        PipelineAudit.Run(pipeline, new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;

    public static string Html(this AuditReport report, string language = "de")
    {
        using var writer = new StringWriter();
        HtmlReport.Write(writer, report, ReportWords.In(language));
        return writer.ToString();
    }

    public static IDocument Page(this AuditReport report, string language = "de") =>
        new HtmlParser().ParseDocument(report.Html(language));
}
