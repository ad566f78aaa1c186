using System.Globalization;
using System.Text;
using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Privacy;

/// <summary>What leaves the house for a person who asked: each time stands in the journal.</summary>
static class PrivacyEndpoints
{
    public const string Information = "information";
    public const string Export = "export";

    /// <summary>Where a form asks for it: a link would change the journal by being looked at.</summary>
    public static string Of(Guid person, string what) => $"/privacy/people/{person}/{what}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/privacy/people/{id:guid}/information", SendInformation)
            .WithMetadata(new NeedsAttribute(Operation.AnswerPrivacyRequests));
        app.MapPost("/privacy/people/{id:guid}/export", SendExport)
            .WithMetadata(new NeedsAttribute(Operation.AnswerPrivacyRequests));
    }

    static async Task<IResult> SendInformation(
        Guid id,
        [FromForm] string? lang,
        LeadwerkDb db,
        Caller caller,
        Speech own,
        CancellationToken cancel
    )
    {
        if (await Open(db, id, caller, cancel) is not { } file)
            return Results.NotFound();
        var speech = In(lang, own);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new InformationSheet(text, file, await MailSettings.Setup(db, cancel), speech).Write();
        await Note(db, caller, id, Information, cancel);
        return Results.File(
            Encoding.UTF8.GetBytes(text.ToString()),
            "text/html; charset=utf-8",
            speech[$"auskunft-{file.Today:yyyy-MM-dd}.html", $"information-{file.Today:yyyy-MM-dd}.html"]
        );
    }

    static async Task<IResult> SendExport(
        Guid id,
        [FromForm] string? lang,
        LeadwerkDb db,
        Caller caller,
        Speech own,
        CancellationToken cancel
    )
    {
        if (await Open(db, id, caller, cancel) is not { } file)
            return Results.NotFound();
        var speech = In(lang, own);
        var content = PortableFile.Of(file, speech);
        await Note(db, caller, id, Export, cancel);
        return Results.File(
            content,
            "application/zip",
            speech[$"daten-{file.Today:yyyy-MM-dd}.zip", $"data-{file.Today:yyyy-MM-dd}.zip"]
        );
    }

    static async Task<PersonalFile?> Open(LeadwerkDb db, Guid id, Caller caller, CancellationToken cancel) =>
        await PersonalFile.Of(db, id, (caller.Today, caller.Zone), cancel) is { Person.ErasedAt: null } file
            ? file
            : null;

    /// <summary>The person's language, which need not be that of whoever answers.</summary>
    static Speech In(string? language, Speech own) =>
        Speech.Languages.Contains(language, StringComparer.Ordinal) ? new Speech(language!) : own;

    static async Task Note(LeadwerkDb db, Caller caller, Guid person, string what, CancellationToken cancel)
    {
        caller
            .Acts(db, $"give-{what}")
            .Note(
                Disclosure.Request,
                person,
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["given"] = what }
            );
        await db.SaveChangesAsync(cancel);
    }
}
