using Microsoft.AspNetCore.Http;

namespace Leadwerk.Web.Texts;

/// <summary>How somebody wants to see the pages, kept in a cookie of their browser: it works before signing in, too.</summary>
/// <param name="Language">de or en.</param>
/// <param name="Theme">light, dark, or auto: as the system has it.</param>
sealed record Preferences(string Language, string Theme)
{
    const string LanguageCookie = "leadwerk-language";
    const string ThemeCookie = "leadwerk-theme";

    static readonly CookieOptions Kept = new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = true,
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    };

    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    /// <summary>What the browser remembers; else German, and the theme of the system.</summary>
    /// <param name="request">Of the page.</param>
    /// <param name="usual">Language of those who chose none.</param>
    public static Preferences Of(HttpRequest request, string usual) =>
        new(
            Known(Speech.Languages, request.Cookies[LanguageCookie]) ?? usual,
            Known(Themes, request.Cookies[ThemeCookie]) ?? Themes[0]
        );

    /// <summary>Remembers them in the browser.</summary>
    public void Keep(HttpResponse response)
    {
        response.Cookies.Append(LanguageCookie, Language, Kept);
        response.Cookies.Append(ThemeCookie, Theme, Kept);
    }

    /// <summary>With another language or theme; what is not known changes nothing.</summary>
    public Preferences With(string? language, string? theme) =>
        new(Known(Speech.Languages, language) ?? Language, Known(Themes, theme) ?? Theme);

    static string? Known(IReadOnlyList<string> values, string? value) =>
        value is not null && values.Contains(value, StringComparer.Ordinal) ? value : null;
}
