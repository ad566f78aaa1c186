using System.Security.Cryptography;
using System.Text;
using Leadwerk.Domain;

namespace Leadwerk.Storage.Accounts;

/// <summary>A link that opens one door once. Only what its key hashes to is kept, so no copy of the database opens it.</summary>
sealed class OneTimeLink
{
    const int Bytes = 32;

    /// <summary>How long the first administrator has.</summary>
    public static readonly TimeSpan SetupHolds = TimeSpan.FromHours(24);

    /// <summary>How long somebody who was invited has.</summary>
    public static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(7);

    /// <summary>SHA-256 of the key, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose password it sets; null for the first administrator, who is nobody yet.</summary>
    public required UserId? User { get; init; }

    /// <summary>From then on it opens nothing, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>A new one. The key is shown once and kept nowhere.</summary>
    public static (OneTimeLink Link, string Key) New(UserId? user, DateTime now, TimeSpan holds)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return (
            new OneTimeLink
            {
                Hash = HashOf(key),
                User = user,
                ExpiresAt = now + holds,
            },
            key
        );
    }

    /// <summary>What a key hashes to. It is random and long, so it needs no salt.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
