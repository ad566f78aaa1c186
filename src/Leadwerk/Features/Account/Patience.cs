using System.Globalization;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Account;

/// <summary>Tells somebody who tried too often how long to wait: people in words, programs by <c>Retry-After</c>.</summary>
static class Patience
{
    /// <returns>The sentence for the page.</returns>
    public static string Say(HttpContext http, Speech speech, TimeSpan wait)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return speech[
            $"Zu viele Versuche. Bitte warten Sie {speech.Counted(minutes, "Minute", "Minuten", "minute", "minutes")} und versuchen Sie es dann noch einmal.",
            $"Too many tries. Please wait {speech.Counted(minutes, "Minute", "Minuten", "minute", "minutes")} and try again then."
        ];
    }
}
