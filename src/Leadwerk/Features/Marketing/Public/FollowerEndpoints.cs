using System.Globalization;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary><c>/me/KEY</c> and <c>/u/KEY</c>: how somebody wants to hear from us, and that they do not. The signed key is all they need.</summary>
static class FollowerEndpoints
{
    /// <summary>Names followers in the journal.</summary>
    const string Who = "follower";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/u/{key}", AskToStop).AllowAnonymous();
        app.MapPost("/u/{key}", Stop).AllowAnonymous();
        app.MapGet("/me/{key}", Show).AllowAnonymous();
        app.MapPost("/me/{key}", Prefer).AllowAnonymous();
    }

    static async Task<IResult> AskToStop(HttpContext http, string key, LeadwerkDb db, WebSettings web)
    {
        var speech = PublicLanguage.Of(http.Request, web.Language);
        return await Of(db, key, http.RequestAborted) is null
            ? PublicAnswer.Nothing(http, speech)
            : PublicAnswer.Page<StopPage>(http, speech, parameters: ("Key", key));
    }

    /// <summary>One click in a mail program (RFC 8058), or the button of the page; anything else changes nothing.</summary>
    static async Task<IResult> Stop(HttpContext http, string key, LeadwerkDb db, WebSettings web, CompanyTime time)
    {
        var (speech, cancel) = (PublicLanguage.Of(http.Request, web.Language), http.RequestAborted);
        if (await Of(db, key, cancel) is not { } follower)
            return PublicAnswer.Nothing(http, speech);
        var form = await SentForm.Of(http) ?? FormCollection.Empty;
        if (form["List-Unsubscribe"] != "One-Click" && form["stop"] != "yes")
            return PublicAnswer.Page<StopPage>(
                http,
                speech,
                StatusCodes.Status422UnprocessableEntity,
                parameters: ("Key", key)
            );
        db.As(Who, "object");
        await Objecting.Add(
            db,
            follower,
            StopWords.Of(speech),
            speech.Code,
            NetworkPrefix.Of(http.Connection.RemoteIpAddress),
            time.Stamp(),
            cancel
        );
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return Late(http, speech);
        return PublicAnswer.Said(
            http,
            speech,
            speech["Sie bekommen keine Mails mehr", "You get no more mails"],
            speech["Das gilt ab sofort und bleibt so.", "This holds from now on and stays so."]
        );
    }

    static async Task<IResult> Show(HttpContext http, string key, LeadwerkDb db, WebSettings web, CompanyTime time)
    {
        var speech = PublicLanguage.Of(http.Request, web.Language);
        return await Following(db, key, http.RequestAborted) is { } follower
            ? await Shown(http, key, db, follower, speech, time.Today, saved: http.Request.Query.ContainsKey("saved"))
            : PublicAnswer.Nothing(http, speech);
    }

    static async Task<IResult> Prefer(HttpContext http, string key, LeadwerkDb db, WebSettings web, CompanyTime time)
    {
        var (speech, cancel, today) = (PublicLanguage.Of(http.Request, web.Language), http.RequestAborted, time.Today);
        if (await Following(db, key, cancel) is not { } follower || await SentForm.Of(http) is not { } form)
            return PublicAnswer.Nothing(http, speech);
        var wanted = form["topic"].Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).ToHashSet();
        var topics = await Topics(db, cancel);
        var muted = form.ContainsKey("topics")
            ? topics.Where(one => !wanted.Contains(one.Id.Value)).Select(one => one.Id)
            : follower.Muted.Select(one => one.Group);
        _ = int.TryParse(form["pace"], NumberStyles.None, CultureInfo.InvariantCulture, out var pace);
        DateOnly? until =
            form["pause"] == "keep" ? follower.PausedUntil
            : int.TryParse(form["pause"], NumberStyles.None, CultureInfo.InvariantCulture, out var months)
                ? today.AddMonths(Math.Clamp(months, 0, 12))
            : null;
        follower.Prefer(pace, until, muted.ToList(), today);
        if (await db.As(Who, "change-preferences").TrySave(cancel) is not SaveOutcome.Saved)
            return Late(http, speech);
        return Results.LocalRedirect($"/me/{key}?lang={speech.Code}&saved=1");
    }

    static async Task<IResult> Shown(
        HttpContext http,
        string key,
        LeadwerkDb db,
        Follower follower,
        Speech speech,
        DateOnly today,
        bool saved
    ) =>
        PublicAnswer.Page<PreferencePage>(
            http,
            speech,
            parameters:
            [
                ("Key", key),
                ("Follower", follower),
                ("Topics", await Topics(db, http.RequestAborted)),
                ("Today", today),
                ("Saved", saved),
            ]
        );

    static async Task<IReadOnlyList<TargetGroup>> Topics(LeadwerkDb db, CancellationToken cancel) =>
        await db.TargetGroups.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel);

    static async Task<Follower?> Of(LeadwerkDb db, string signed, CancellationToken cancel) =>
        await AddressKey.Of(db, cancel) is { } secret && secret.Read(signed) is { } key
            ? await db.Followers.SingleOrDefaultAsync(one => one.Key == key, cancel)
            : null;

    /// <summary>The follower whose wishes hold: where the record was merged, that of the one that stayed.</summary>
    static async Task<Follower?> Following(LeadwerkDb db, string signed, CancellationToken cancel)
    {
        if (await Of(db, signed, cancel) is not { } follower)
            return null;
        var ofStayed =
            from merged in db.People
            join one in db.Followers on merged.MergedInto equals one.Person
            where merged.Id == follower.Person
            select one;
        return await ofStayed.SingleOrDefaultAsync(cancel) ?? follower;
    }

    static IResult Late(HttpContext http, Speech speech) =>
        PublicAnswer.Said(
            http,
            speech,
            speech["Bitte noch einmal", "Once more, please"],
            speech[
                "Gerade wurde gleichzeitig etwas geändert. Bitte versuchen Sie es noch einmal.",
                "Something was changed at the same time. Please try once more."
            ],
            StatusCodes.Status409Conflict
        );
}
