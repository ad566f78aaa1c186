using System.Text;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Html;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Features.Import;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>The upload of a list, and the audit report of one.</summary>
static class ListEndpoints
{
    public const string Upload = "/start/list/upload";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Upload, Take)
            .WithMetadata(
                new NeedsAttribute(Operation.Import),
                new Limit(UploadedLists.MostBytes),
                new RequireAntiforgeryTokenAttribute()
            );
        app.MapGet("/start/list/{id:guid}/report", Report).WithMetadata(new NeedsAttribute(Operation.Import));
    }

    /// <remarks>The form is read here and not bound, so that who may not upload is sent away before anything is read.</remarks>
    static async Task<IResult> Take(
        HttpContext http,
        UploadedLists lists,
        DemoVisit visit,
        Caller caller,
        SaidOnce saidOnce,
        Speech speech
    )
    {
        if (visit.Here)
            return Results.LocalRedirect("/demo");
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            saidOnce.Say(new Said(speech["Bitte wählen Sie eine Datei.", "Please choose a file."], Good: false));
            return Results.LocalRedirect("/start/list");
        }
        var list = await lists.Keep(file, caller.User.Id, http.RequestAborted);
        return Results.LocalRedirect($"/start/list/{list.Id}");
    }

    /// <summary>The report is a page of its own with its styles inside; nothing in it may do anything.</summary>
    static IResult Report(HttpContext http, Guid id, UploadedLists lists, DemoVisit visit, Caller caller, Speech speech)
    {
        if (visit.Here || lists.Find(id, caller.User.Id) is not { } list)
            return Results.NotFound();
        var read = ListReading.Of(lists.PathOf(list), list, [], caller.Today, http.RequestAborted);
        if (
            read is not ImportOutcome.Understood { Pipeline: var pipeline }
            || PipelineAudit.Run(pipeline, new AuditOptions()) is not { } report
        )
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        using var page = new StringWriter();
        HtmlReport.Write(page, report, ReportWords.In(speech.Code));
        return Results.Content(page.ToString(), "text/html; charset=utf-8", Encoding.UTF8);
    }

    sealed record Limit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
