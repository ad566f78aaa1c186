using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Web;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Features.Marketing.Public;

/// <summary><c>/p/SLUG</c>, <c>/c/TOKEN</c> and <c>/legal/...</c>: what strangers read.</summary>
static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var kept = app.ServiceProvider.GetRequiredService<PublicCache>();
        app.MapGet(PublicLook.Path, PublicLook.Sheet).AllowAnonymous();
        app.MapGet("/p/{slug}", Piece).AllowAnonymous().CacheOutput(kept);
        app.MapGet(
                "/legal/imprint",
                (HttpContext http, LeadwerkDb db, WebSettings web) => Legal(http, db, web, privacy: false)
            )
            .AllowAnonymous()
            .CacheOutput(kept);
        app.MapGet(
                "/legal/privacy",
                (HttpContext http, LeadwerkDb db, WebSettings web) => Legal(http, db, web, privacy: true)
            )
            .AllowAnonymous()
            .CacheOutput(kept);
        app.MapGet("/c/{token}", Ask).AllowAnonymous();
        app.MapPost("/c/{token}", Confirm).AllowAnonymous();
        FormEndpoints.Map(app);
        FollowerEndpoints.Map(app);
    }

    static async Task<IResult> Piece(HttpContext http, string slug, LeadwerkDb db, WebSettings web)
    {
        var (speech, cancel) = (PublicLanguage.Of(http.Request, web.Language), http.RequestAborted);
        var piece = await db
            .ContentPieces.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Slug == slug && one.PublishedAt != null, cancel);
        if (piece is null)
            return PublicAnswer.Nothing(http, speech);
        var form = piece.Form is null
            ? null
            : await db
                .CaptureForms.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == piece.Form && one.PublishedAt != null, cancel);
        return PublicAnswer.Page<PiecePage>(
            http,
            speech,
            parameters:
            [
                ("Piece", piece.Current),
                ("Slug", piece.Slug),
                ("Link", piece.Link),
                ("Form", form),
                ("Campaign", Campaign(http.Request)),
            ]
        );
    }

    /// <summary>What led here goes on to the form, in the address: nothing is remembered anywhere else.</summary>
    static string Campaign(HttpRequest request) =>
        string.Concat(
            from name in (string[])["utm_source", "utm_medium", "utm_campaign"]
            let said = request.Query[name].ToString()
            where said.Length is > 0 and <= Touch.MostLetters
            select $"&{name}={Uri.EscapeDataString(said)}"
        );

    static async Task<IResult> Legal(HttpContext http, LeadwerkDb db, WebSettings web, bool privacy)
    {
        var speech = PublicLanguage.Of(http.Request, web.Language);
        if (await db.PublicTexts.AsNoTracking().FirstOrDefaultAsync(http.RequestAborted) is not { } texts)
            return PublicAnswer.Nothing(http, speech);
        return PublicAnswer.Page<LegalPage>(
            http,
            speech,
            parameters:
            [
                ("Title", privacy ? speech["Datenschutz", "Privacy"] : speech["Impressum", "Imprint"]),
                ("Words", speech[privacy ? texts.Privacy : texts.Imprint]),
            ]
        );
    }

    /// <summary>A scanner that opens links confirms nothing: this only asks.</summary>
    static async Task<IResult> Ask(HttpContext http, string token, LeadwerkDb db, WebSettings web, Confirming desk)
    {
        var (speech, cancel) = (PublicLanguage.Of(http.Request, web.Language), http.RequestAborted);
        var (signUp, state) = await desk.Find(token, cancel);
        if (state != LinkState.Open)
            return await Ended(http, db, speech, signUp?.Form, state);
        var form = await db.CaptureForms.AsNoTracking().SingleAsync(one => one.Id == signUp!.Form, cancel);
        var wording = form.Versions.Single(one => one.Number == signUp!.FormVersion);
        return PublicAnswer.Page<ConfirmPage>(
            http,
            speech,
            parameters:
            [
                ("Token", token),
                ("FormTitle", speech[wording.Title]),
                ("Consent", signUp!.WantsMail ? new Speech(signUp.Language)[wording.Consent] : null),
            ]
        );
    }

    static async Task<IResult> Confirm(HttpContext http, string token, LeadwerkDb db, WebSettings web, Confirming desk)
    {
        var speech = PublicLanguage.Of(http.Request, web.Language);
        var (signUp, state) = await desk.Find(token, http.RequestAborted);
        if (state != LinkState.Open)
            return await Ended(http, db, speech, signUp?.Form, state);
        var network = NetworkPrefix.Of(http.Connection.RemoteIpAddress);
        if (!await desk.Confirm(signUp!.Id, network, http.RequestAborted))
            return PublicAnswer.Said(
                http,
                speech,
                speech["Bitte noch einmal", "Once more, please"],
                speech[
                    "Gerade wurde gleichzeitig etwas geändert; bestätigt ist noch nichts. Bitte öffnen Sie den Link noch einmal.",
                    "Something was changed at the same time; nothing is confirmed yet. Please open the link once more."
                ],
                StatusCodes.Status409Conflict
            );
        return await Ended(http, db, speech, signUp.Form, LinkState.Used);
    }

    static async Task<IResult> Ended(
        HttpContext http,
        LeadwerkDb db,
        Speech speech,
        Domain.CaptureFormId? form,
        LinkState state
    )
    {
        if (state == LinkState.Unknown)
            return PublicAnswer.Said(
                http,
                speech,
                speech["Dieser Link gilt nicht mehr", "This link works no more"],
                speech[
                    "Nach 14 Tagen ist alles gelöscht. Füllen Sie das Formular gern noch einmal aus.",
                    "After 14 days everything is deleted. You are welcome to fill in the form again."
                ],
                StatusCodes.Status404NotFound
            );
        if (state == LinkState.TooLate)
            return PublicAnswer.Said(
                http,
                speech,
                speech["Dieser Link ist abgelaufen", "This link has expired"],
                speech[
                    "Er galt sieben Tage. Füllen Sie das Formular gern noch einmal aus.",
                    "It worked for seven days. You are welcome to fill in the form again."
                ],
                StatusCodes.Status410Gone
            );
        return PublicAnswer.Said(
            http,
            speech,
            speech["Danke, das ist bestätigt", "Thank you, that is confirmed"],
            speech[
                "Wenn Sie nichts weiter angekreuzt haben, hören Sie nur auf Ihre Anfrage von uns.",
                "If you ticked nothing else, you hear from us about your request only."
            ],
            next: await Asked(db, speech, form, http.RequestAborted)
        );
    }

    /// <summary>What they asked for: an address that we wrote down ourselves, never one that the request names.</summary>
    static async Task<(string Href, string Text)?> Asked(
        LeadwerkDb db,
        Speech speech,
        Domain.CaptureFormId? form,
        CancellationToken cancel
    )
    {
        var piece = await (
            from asked in db.CaptureForms
            where asked.Id == form
            join wanted in db.ContentPieces on asked.Piece equals wanted.Id
            select wanted
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        return piece switch
        {
            { Link: { } link } => (link, speech[piece.Current.Title]),
            { PublishedAt: not null } => ($"/p/{piece.Slug}?lang={speech.Code}", speech[piece.Current.Title]),
            _ => null,
        };
    }
}
