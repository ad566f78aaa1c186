using System.Threading.RateLimiting;
using Leadwerk.Web;

namespace Leadwerk.Features.Calendar;

/// <summary>How often an address may ask for calendars: enough for an office, too seldom for guessing.</summary>
sealed class CalendarLimits : IDisposable
{
    /// <summary>Requests of one address within the window.</summary>
    public const int Most = 60;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    readonly PartitionedRateLimiter<string> addresses = FixedWindow.Of(Most, Window);

    /// <summary>Counts a request; false where it is one too many.</summary>
    public bool Allow(string address)
    {
        using var lease = addresses.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => addresses.Dispose();
}
