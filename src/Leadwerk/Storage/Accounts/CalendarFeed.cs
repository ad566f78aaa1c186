using System.Security.Cryptography;
using Leadwerk.Domain;

namespace Leadwerk.Storage.Accounts;

/// <summary>A secret address under which a calendar program fetches a user's follow-ups. Only what its key hashes to is kept.</summary>
sealed class CalendarFeed
{
    const int Bytes = 32;

    /// <summary>Whose follow-ups; each has one feed at most.</summary>
    public required UserId User { get; init; }

    /// <summary>SHA-256 of the key, 64 hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime MadeAt { get; set; }

    /// <summary>A key: it is shown once and kept nowhere.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
