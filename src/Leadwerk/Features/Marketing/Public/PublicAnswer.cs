using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>Answers strangers: no script, no cookie, nothing from elsewhere.</summary>
static class PublicAnswer
{
    /// <param name="http">The request.</param>
    /// <param name="speech">The language of the one who reads it.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="ancestors">Origins that may show it in a frame; empty for none.</param>
    /// <param name="parameters">Of the page.</param>
    public static IResult Page<TPage>(
        HttpContext http,
        Speech speech,
        int status = StatusCodes.Status200OK,
        string ancestors = "",
        params (string Name, object? Value)[] parameters
    )
        where TPage : IComponent
    {
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors "
            + (ancestors.Length == 0 ? "'none'" : $"'self' {ancestors}");
        http.Response.Headers.ContentLanguage = speech.Code;
        return new RazorComponentResult<TPage>(
            parameters
                .Append(("Language", speech.Code))
                .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)
        )
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
    }

    /// <summary>One sentence and no more.</summary>
    public static IResult Said(
        HttpContext http,
        Speech speech,
        string title,
        string sentence,
        int status = StatusCodes.Status200OK,
        string ancestors = "",
        (string Href, string Text)? next = null
    ) =>
        Page<SaidPage>(
            http,
            speech,
            status,
            ancestors,
            ("Title", title),
            ("Sentence", sentence),
            ("Href", next?.Href),
            ("HrefText", next?.Text)
        );

    public static IResult Nothing(HttpContext http, Speech speech) =>
        Said(
            http,
            speech,
            speech["Hier ist nichts", "Nothing here"],
            speech["Diese Seite gibt es nicht oder nicht mehr.", "There is no such page, or not any more."],
            StatusCodes.Status404NotFound
        );
}
