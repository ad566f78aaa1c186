using System.Threading.RateLimiting;

namespace Leadwerk.Web;

/// <summary>So many requests of each sender within a window; who has had theirs is refused until it is over.</summary>
static class FixedWindow
{
    /// <param name="most">Requests of one sender within the window.</param>
    /// <param name="window">How long it lasts.</param>
    public static PartitionedRateLimiter<string> Of(int most, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(sender =>
            RateLimitPartition.GetFixedWindowLimiter(
                sender,
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = most,
                    Window = window,
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            )
        );
}
