using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using QRCoder;

namespace Leadwerk.Features.Account;

/// <summary>Codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1), and those for when it is lost.</summary>
static class SecondFactor
{
    const int SecretBytes = 20;
    const int LettersOfGroup = 4;

    // A clock may be half a minute wrong, and typing takes its time.
    static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static byte[] NewSecret() => KeyGeneration.GenerateRandomKey(SecretBytes);

    /// <summary>The secret as somebody types it into an app that sees no picture: ABCD EFGH ...</summary>
    public static string Readable(byte[] secret) =>
        string.Join(
            ' ',
            Base32Encoding.ToString(secret).TrimEnd('=').Chunk(LettersOfGroup).Select(group => new string(group))
        );

    /// <summary>What the picture says to the app.</summary>
    public static string Address(User user, byte[] secret) =>
        $"otpauth://totp/Leadwerk:{Uri.EscapeDataString(user.Mail)}?secret={Base32Encoding.ToString(secret).TrimEnd('=')}&issuer=Leadwerk";

    /// <summary>The modules of the picture as the path of an SVG, one unit each.</summary>
    /// <returns>The path, and units of a side with the quiet zone around it.</returns>
    public static (string Path, int Side) Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The library's matrix has the quiet zone around it already.
        var matrix = code.ModuleMatrix;
        var dark =
            from y in Enumerable.Range(0, matrix.Count)
            from x in Enumerable.Range(0, matrix.Count)
            where matrix[y][x]
            select $"M{x} {y}h1v1h-1z";
        return (string.Concat(dark), matrix.Count);
    }

    /// <summary>Whether it is the code of now. Each code opens once, and none that is older than one that did.</summary>
    /// <remarks>The database decides between two who bring the same code at the same moment.</remarks>
    public static async Task<bool> Accepts(
        LeadwerkDb db,
        SignIn signIn,
        string typed,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (signIn.TotpSecret is not { } secret)
            return false;
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (!new Totp(secret).VerifyTotp(now, code, out var step, Window))
            return false;
        return await db
                .SignIns.Where(one => one.User == signIn.User && (one.TotpStep == null || one.TotpStep < step))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.TotpStep, step), cancel) == 1;
    }

    /// <summary>Whether it is one of the codes for when the app is lost; it opens once.</summary>
    public static async Task<bool> UsesUp(
        LeadwerkDb db,
        UserId user,
        string typed,
        DateTime now,
        CancellationToken cancel
    )
    {
        var hash = RecoveryCode.HashOf(typed);
        return await db
                .RecoveryCodes.Where(code => code.User == user && code.Hash == hash && code.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancel) == 1;
    }

    /// <summary>Replaces all codes for when the app is lost. The caller saves.</summary>
    /// <returns>The codes, to be shown once.</returns>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodes(
        LeadwerkDb db,
        UserId user,
        CancellationToken cancel
    )
    {
        await db.RecoveryCodes.Where(code => code.User == user).ExecuteDeleteAsync(cancel);
        var codes = Enumerable.Range(0, RecoveryCode.Many).Select(_ => RecoveryCode.New()).ToList();
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode { User = user, Hash = RecoveryCode.HashOf(code) })
        );
        return codes;
    }
}
