using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Settings;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Calendar;

/// <summary><c>GET /calendar/KEY.ics</c>: a calendar program cannot sign in, so a long random address stands for the user.</summary>
static class CalendarEndpoint
{
    const int LengthOfKey = 64;

    public static string PathOf(string key) => $"/calendar/{key}.ics";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendar/{key}.ics", Send).AllowAnonymous();

    static async Task<IResult> Send(
        string key,
        HttpContext http,
        // Not the demo's, whatever cookie comes along: a calendar program has none.
        Store store,
        TimeProvider clock,
        CalendarLimits limits,
        MailSettings mails,
        CancellationToken cancel
    )
    {
        if (!limits.Allow(http.Connection.RemoteIpAddress?.ToString() ?? ""))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (key.Length != LengthOfKey)
            return Results.NotFound();
        await using var db = store.Open();
        var hash = OneTimeLink.HashOf(key);
        var user = await db
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.ClosedAt == null && db.CalendarFeeds.Any(feed => feed.User == one.Id && feed.Hash == hash),
                cancel
            );
        if (user is not { WorksLeads: true })
            return Results.NotFound();
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = (await db.OwnCompanies.AsNoTracking().SingleOrDefaultAsync(cancel) ?? OwnCompany.Unnamed).Zone;
        var address = await MailSettings.Setup(db, cancel) is { } setup ? mails.AddressOf(setup) : mails.FixedAddress;
        var text = await FollowUpCalendar.Of(db, user, CompanyDay.Of(now, zone), now, address, cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }
}
