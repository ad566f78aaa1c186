using System.Threading.RateLimiting;
using Leadwerk.Web;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>How much of this machine strangers get who send forms. Refused here, a flood costs nearly nothing; the budgets of sign-ups come after.</summary>
sealed class FormLimits : IDisposable
{
    /// <summary>Forms of one network (/24, /48) within the window: more than a trade fair, too few for a flood.</summary>
    public const int MostOfNetwork = 120;

    /// <summary>Forms that are looked at in the same moment, wherever they come from: the rest of the machine is the team's.</summary>
    public static readonly int AtATime = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Forms that wait for their turn; more are refused.</summary>
    public const int Waiting = 30;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    readonly ConcurrencyLimiter places = new(
        new ConcurrencyLimiterOptions { PermitLimit = AtATime, QueueLimit = Waiting }
    );

    readonly PartitionedRateLimiter<string> networks = FixedWindow.Of(MostOfNetwork, Window);

    /// <summary>A place for one form, to be given back.</summary>
    /// <param name="network">Where it comes from; null where nothing is known.</param>
    /// <param name="cancel">Nobody waits any longer.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<IDisposable?> Enter(string? network, CancellationToken cancel)
    {
        using (var counted = networks.AttemptAcquire(network ?? ""))
        {
            if (!counted.IsAcquired)
                return null;
        }
        var place = await places.AcquireAsync(1, cancel);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        return null;
    }

    public void Dispose()
    {
        networks.Dispose();
        places.Dispose();
    }
}
