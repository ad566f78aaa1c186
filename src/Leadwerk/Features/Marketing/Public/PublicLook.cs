using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What makes a public page the company's own.</summary>
/// <param name="Name">Its name; empty while nobody has said it.</param>
/// <param name="Accent">Its color; null for the usual one.</param>
sealed record PublicLook(string Name, AccentColor? Accent)
{
    public const string Path = "/look/{color}";

    static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Another color is another address, so that no browser shows the old one.</summary>
    public static string Address(AccentColor accent) => $"/look/{accent.ToString()[1..]}";

    public static async Task<PublicLook> Of(LeadwerkDb db, CancellationToken cancel) =>
        await db
            .PublicTexts.AsNoTracking()
            .Select(texts => new PublicLook(
                db.OwnCompanies.Select(company => company.Name).FirstOrDefault() ?? "",
                texts.Accent
            ))
            .FirstOrDefaultAsync(cancel)
        ?? new PublicLook("", null);

    /// <summary><c>GET /look/rrggbb</c>: a color as the style sheet that makes it readable in light and dark.</summary>
    public static IResult Sheet(HttpContext http, string color)
    {
        if (AccentColor.Parse($"#{color}") is not { } accent)
            return Results.NotFound();
        http.Response.Headers.CacheControl = $"public, max-age={(int)Kept.TotalSeconds}, immutable";
        var (light, dark) = (accent.On(AccentColor.LightPaper), accent.On(AccentColor.DarkPaper));
        return Results.Text(
            $":root {{ --amber: light-dark({light}, {dark}); --fill: {accent}; --on-fill: {accent.Ink}; }}\n",
            "text/css"
        );
    }
}
