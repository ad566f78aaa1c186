using System.Threading.RateLimiting;
using Leadwerk.Web;

namespace Leadwerk.Features.Account;

/// <summary>How often somebody may try to get in: by the address they come from, and by the account they want into.</summary>
sealed class SignInLimits : IDisposable
{
    /// <summary>A whole office may come from one address.</summary>
    public const int TriesOfAddress = 60;
    public const int TriesOfAccount = 10;

    static readonly TimeSpan WindowOfAddress = TimeSpan.FromMinutes(5);
    static readonly TimeSpan WindowOfAccount = TimeSpan.FromMinutes(15);

    readonly PartitionedRateLimiter<string> addresses = FixedWindow.Of(TriesOfAddress, WindowOfAddress);
    readonly PartitionedRateLimiter<string> accounts = FixedWindow.Of(TriesOfAccount, WindowOfAccount);

    /// <summary>Counts a try, right or wrong, known account or not.</summary>
    /// <param name="address">Where it comes from.</param>
    /// <param name="account">The account, as it was typed.</param>
    /// <returns>How long they must wait; null when they may try.</returns>
    public TimeSpan? MustWait(string address, string account)
    {
        using var ofAddress = addresses.AttemptAcquire(address);
        if (!ofAddress.IsAcquired)
            return Wait(ofAddress, WindowOfAddress);
        using var ofAccount = accounts.AttemptAcquire(account);
        return ofAccount.IsAcquired ? null : Wait(ofAccount, WindowOfAccount);
    }

    public void Dispose()
    {
        addresses.Dispose();
        accounts.Dispose();
    }

    static TimeSpan Wait(RateLimitLease lease, TimeSpan usual) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : usual;
}
