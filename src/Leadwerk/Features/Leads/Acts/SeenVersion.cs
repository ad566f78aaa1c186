using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Leads.Acts;

/// <summary>
/// Which state of a thing somebody saw while they filled in a form. Who sends it after somebody else changed the thing
/// is told, and decides again.
/// </summary>
sealed class SeenVersion(IHttpContextAccessor http)
{
    public const string Field = "Seen";

    /// <summary>What the form carries.</summary>
    public static string Now(Guid version, DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{version:N}.{at.Ticks}");

    /// <summary>Since when the thing has been another one than it was when the form was made.</summary>
    /// <param name="version">Its present token.</param>
    /// <returns>The moment, UTC, at which the form was made; null where nothing changed, or the form does not say.</returns>
    public DateTime? Before(Guid version)
    {
        if (http.HttpContext is not { Request: { HasFormContentType: true } request })
            return null;
        var parts = request.Form[Field].ToString().Split('.');
        return
            parts is [var seen, var ticks]
            && Guid.TryParseExact(seen, "N", out var token)
            && token != version
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            ? new DateTime(at, DateTimeKind.Utc)
            : null;
    }
}
