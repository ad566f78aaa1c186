using System.Net;
using Leadwerk.Domain;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Web;

/// <summary>What somebody sees when a request could not even be given to a page.</summary>
static class EmptyAnswer
{
    static readonly LocalText FormTooOld = new(
        "Dieses Formular ist abgelaufen, oder Sie haben sich inzwischen neu angemeldet. Es wurde nichts gespeichert. Gehen Sie mit der Zurück-Taste des Browsers zu Ihren Eingaben, laden Sie die Seite neu und senden Sie sie noch einmal.",
        "This form has expired, or you have signed in anew since. Nothing was saved. Go back to what you typed with your browser's back button, load the page again and send it once more."
    );

    static readonly LocalText TooOften = new(
        "Das waren zu viele Versuche in kurzer Zeit. Bitte warten Sie eine Minute.",
        "That was too often in a short time. Please wait a minute."
    );

    static readonly LocalText NoSuchPage = new(
        "Diese Seite gibt es nicht. Vielleicht ist die Adresse unvollständig.",
        "There is no such page. Perhaps the address is incomplete."
    );

    static readonly LocalText NotPossible = new(
        "Das ist hier nicht möglich. Es wurde nichts geändert.",
        "That is not possible here. Nothing was changed."
    );

    /// <remarks>The framework's own status code pages would keep a component from answering 404 itself.</remarks>
    public static void UseEmptyAnswers(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                await next(http);
                // A form that is refused before its page sees it has its kind of content and no content.
                var empty =
                    http.Response
                    is { HasStarted: false, ContentType: null, StatusCode: >= 400 }
                        or { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest };
                if (empty && !HttpMethods.IsHead(http.Request.Method))
                    await Fill(http);
            }
        );

    static Task Fill(HttpContext http)
    {
        var speech = http.RequestServices.GetRequiredService<Speech>();
        var sentence = http.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => FormTooOld,
            StatusCodes.Status404NotFound => NoSuchPage,
            StatusCodes.Status429TooManyRequests => TooOften,
            _ => NotPossible,
        };
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="{speech.Code}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/layout.css">
            <title>Leadwerk</title><main id="main" class="entrance"><h1>Leadwerk</h1><p>{WebUtility.HtmlEncode(
                speech[sentence]
            )}</p>
            <p><a href="/today">{speech["Zu Heute", "Go to Today"]}</a></p></main></html>
            """
        );
    }
}
