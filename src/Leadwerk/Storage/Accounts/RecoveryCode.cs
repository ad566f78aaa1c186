using System.Security.Cryptography;
using System.Text;
using Leadwerk.Domain;

namespace Leadwerk.Storage.Accounts;

/// <summary>Opens an account once when the authenticator app is lost. Only its hash is kept.</summary>
sealed class RecoveryCode
{
    public const int Many = 10;

    /// <summary>No letter that looks like another one or like a digit.</summary>
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const int LettersOfHalf = 8;

    /// <summary>Whose.</summary>
    public required UserId User { get; init; }

    /// <summary>SHA-256 of the code, 64 hexadecimal digits: a code of 79 random bits needs no salt and no stretching.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>A code to be written down.</summary>
    public static string New() =>
        $"{RandomNumberGenerator.GetString(Letters, LettersOfHalf)}-{RandomNumberGenerator.GetString(Letters, LettersOfHalf)}";

    /// <summary>What a code hashes to, however it was typed.</summary>
    public static string HashOf(string typed) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)))
            )
        );
}
