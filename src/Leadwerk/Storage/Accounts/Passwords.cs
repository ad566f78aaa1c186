using System.Security.Cryptography;
using Leadwerk.Domain.Users;
using Microsoft.AspNetCore.Identity;

namespace Leadwerk.Storage.Accounts;

/// <summary>Makes and checks passwords with the hasher of ASP.NET Core Identity (PBKDF2, HMAC-SHA512).</summary>
static class Passwords
{
    public const int FewestLetters = 12;
    public const int MostLetters = 200;

    /// <summary>No letter that looks like another one or like a digit.</summary>
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    const int Groups = 4;
    const int LettersOfGroup = 5;

    static readonly PasswordHasher<User> Hasher = new();
    static readonly string HashOfNobody = Hasher.HashPassword(null!, New());

    /// <summary>A password to be read out once and changed: about 99 bits.</summary>
    public static string New() =>
        string.Join(
            '-',
            Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersOfGroup))
        );

    /// <summary>Whether a password that somebody chose is long enough, and not too long to be hashed in time.</summary>
    public static bool IsLongEnough(string password) => password.Length is >= FewestLetters and <= MostLetters;

    public static string Hash(User user, string password) => Hasher.HashPassword(user, password);

    /// <summary>Takes the time of a check and says no.</summary>
    public static bool CheckInVain(string password)
    {
        Hasher.VerifyHashedPassword(null!, HashOfNobody, password);
        return false;
    }

    public static bool IsRight(User user, SignIn signIn, string password) =>
        Hasher.VerifyHashedPassword(user, signIn.PasswordHash, password) != PasswordVerificationResult.Failed;
}
