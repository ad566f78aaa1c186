using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Leadwerk.Storage.Bans;

namespace Leadwerk.Storage.Marketing;

/// <summary>Makes digests of addresses, by which an objection is known again, and signs the links in mails to followers.</summary>
/// <param name="secret">32 random bytes of this store.</param>
sealed class AddressKey(byte[] secret)
{
    const int Length = 32;
    const int SignatureLength = 16;

    /// <summary>The digest of an address, however its letters are written.</summary>
    public byte[] Digest(string address) => Hash("address", address.Trim().ToLowerInvariant());

    /// <summary>What stands in a link: the key of a follower and its signature.</summary>
    public string Sign(string key) => $"{key}.{Base64Url.EncodeToString(Signature(key))}";

    /// <summary>The key in a link; null where nobody here has signed it.</summary>
    public string? Read(string? signed)
    {
        if (signed?.Split('.') is not [{ Length: > 0 and < 64 } key, { Length: > 0 and < 64 } signature])
            return null;
        var claimed = new byte[SignatureLength];
        var fits =
            Base64Url.IsValid(signature)
            && Base64Url.TryDecodeFromChars(signature, claimed, out var written)
            && written == SignatureLength;
        return fits && CryptographicOperations.FixedTimeEquals(claimed, Signature(key)) ? key : null;
    }

    /// <summary>128 random bits as 22 letters that can stand in an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What is kept of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>SHA-256 of a text, hexadecimal.</summary>
    public static string HexOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <returns>Null before anything was published.</returns>
    public static async Task<AddressKey?> Of(LeadwerkDb db, CancellationToken cancel) =>
        await db.Secrets.FindAsync([StoreSecret.OfAddresses], cancel) is { } secret
            ? new AddressKey(secret.Value)
            : null;

    /// <summary>Makes the key with the next save, if there is none yet.</summary>
    public static async Task<AddressKey> Ensure(LeadwerkDb db, CancellationToken cancel)
    {
        if (await Of(db, cancel) is { } known)
            return known;
        var value = RandomNumberGenerator.GetBytes(Length);
        db.Add(new StoreSecret { Name = StoreSecret.OfAddresses, Value = value });
        return new AddressKey(value);
    }

    byte[] Signature(string key) => Hash("link", key)[..SignatureLength];

    byte[] Hash(string kind, string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}\n{text}"));
}
