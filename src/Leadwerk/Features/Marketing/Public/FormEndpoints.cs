using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Web;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary><c>/f/SLUG</c>: a form, here or in a frame of another site, or sent by a plain form of that site.</summary>
static class FormEndpoints
{
    /// <summary>Nobody reads and fills in a form faster.</summary>
    static readonly TimeSpan Fastest = TimeSpan.FromSeconds(3);

    static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    const int MostBytes = 32_768;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/f/{slug}", Show).AllowAnonymous();
        app.MapPost("/f/{slug}", Take)
            .AllowAnonymous()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
    }

    static async Task<IResult> Show(
        HttpContext http,
        string slug,
        LeadwerkDb db,
        WebSettings web,
        FormSeal seal,
        CompanyTime time
    )
    {
        var speech = PublicLanguage.Of(http.Request, web.Language);
        return await Published(db, slug, http.RequestAborted) is { } form
            ? Page(http, speech, form, seal.Seal(FormState.Of(http.Request, form, speech.Code, time.Now)), null, null)
            : PublicAnswer.Nothing(http, speech);
    }

    static async Task<IResult> Take(
        HttpContext http,
        string slug,
        LeadwerkDb db,
        WebSettings web,
        FormSeal seal,
        CompanyTime time,
        SignUpDesk desk,
        FormLimits limits
    )
    {
        var (request, cancel) = (http.Request, http.RequestAborted);
        var speech = PublicLanguage.Of(request, web.Language);
        var network = NetworkPrefix.Of(http.Connection.RemoteIpAddress);
        using var place = await limits.Enter(network, cancel);
        if (place is null)
            return Later(http, speech, "", StatusCodes.Status429TooManyRequests);
        if (await Published(db, slug, cancel) is not { } form)
            return PublicAnswer.Nothing(http, speech);
        if (await SentForm.Of(http) is not { } sent)
            return Unreadable(http, speech, form);
        // Only a machine fills in what nobody sees; it learns nothing from the answer.
        if (sent["website"].ToString().Length > 0)
            return Thanks(http, speech, form);
        var entry = new FormEntry(
            sent["mail"].ToString().Trim(),
            sent["name"].ToString().Trim(),
            sent["company"].ToString().Trim(),
            [.. sent["answer"].Take(form.Current.Questions.Count).Select(answer => answer ?? "")],
            sent["consent"] == "yes"
        );
        var state = seal.Open(sent["state"]);
        if (
            state is null
            || state.Slug != form.Slug
            || state.Version != form.Current.Number
            || time.Now - state.At > Longest
        )
        {
            // Sent by a form of another site, or shown long ago: whoever it is sees what they agree to, and sends it again.
            state = FormState.Of(request, form, speech.Code, time.Now);
            return Page(
                http,
                speech,
                form,
                seal.Seal(state),
                entry,
                speech[
                    "Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.",
                    "Please check what you wrote and send it."
                ],
                StatusCodes.Status422UnprocessableEntity
            );
        }
        if (time.Now - state.At < Fastest)
            return Page(
                http,
                speech,
                form,
                sent["state"].ToString(),
                entry,
                speech[
                    "Das ging sehr schnell. Bitte senden Sie es noch einmal ab.",
                    "That was very fast. Please send it once more."
                ],
                StatusCodes.Status422UnprocessableEntity
            );
        if (entry.Problem() is { } problem)
            return Page(
                http,
                speech,
                form,
                sent["state"].ToString(),
                entry,
                speech[problem.Text],
                StatusCodes.Status422UnprocessableEntity
            );
        return await desk.Take(form, entry, state, network, cancel) switch
        {
            SignUpOutcome.Sent => Thanks(http, speech, form),
            SignUpOutcome.TooMany => Later(http, speech, form.Ancestors, StatusCodes.Status429TooManyRequests),
            _ => Later(http, speech, form.Ancestors, StatusCodes.Status503ServiceUnavailable),
        };
    }

    static Task<CaptureForm?> Published(LeadwerkDb db, string slug, CancellationToken cancel) =>
        db.CaptureForms.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug && one.PublishedAt != null, cancel);

    static IResult Page(
        HttpContext http,
        Speech speech,
        CaptureForm form,
        string state,
        FormEntry? entry,
        string? notice,
        int status = StatusCodes.Status200OK
    ) =>
        PublicAnswer.Page<FormPage>(
            http,
            speech,
            status,
            form.Ancestors,
            ("Form", form.Current),
            ("Slug", form.Slug),
            ("State", state),
            ("Entry", entry),
            ("Notice", notice)
        );

    static IResult Thanks(HttpContext http, Speech speech, CaptureForm form) =>
        PublicAnswer.Said(
            http,
            speech,
            speech["Bitte sehen Sie in Ihr Postfach", "Please look into your mail box"],
            speech[
                "Dort liegt in wenigen Minuten eine Mail mit einem Link. Erst wenn Sie ihn bestätigen, gilt Ihre Anfrage.",
                "In a few minutes you find a mail with a link there. Your request holds only once you have confirmed it."
            ],
            ancestors: form.Ancestors
        );

    static IResult Unreadable(HttpContext http, Speech speech, CaptureForm form) =>
        PublicAnswer.Said(
            http,
            speech,
            speech["Das ließ sich nicht lesen", "That could not be read"],
            speech[
                "Was ankam, war kein ausgefülltes Formular. Es wurde nichts gespeichert.",
                "What came in was no form that is filled in. Nothing was saved."
            ],
            StatusCodes.Status400BadRequest,
            form.Ancestors,
            ($"/f/{form.Slug}?lang={speech.Code}", speech["Zum Formular", "To the form"])
        );

    static IResult Later(HttpContext http, Speech speech, string ancestors, int status) =>
        PublicAnswer.Said(
            http,
            speech,
            speech["Bitte etwas später", "A little later, please"],
            speech[
                "Gerade kommen zu viele Anfragen, oder wir können keine Mail senden. Es wurde nichts gespeichert; bitte versuchen Sie es in einer Stunde noch einmal.",
                "Too many requests are coming in, or we cannot send mail just now. Nothing was saved; please try again in an hour."
            ],
            status,
            ancestors
        );
}
