using Leadwerk.Domain.Mailing;
using Leadwerk.Storage;
using Leadwerk.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>What holds for mail now: what the pages say, and what the environment overrides.</summary>
/// <param name="vault">Opens the password.</param>
/// <param name="web">Brings what the environment says.</param>
sealed class MailSettings(MailVault vault, WebSettings web)
{
    /// <summary>The server that the environment names; null where the pages decide.</summary>
    public MailRoute? Fixed => web.MailRoute;

    /// <summary>Where users find the application, as the environment says; null where the pages decide.</summary>
    public string? FixedAddress => web.PublicAddress;

    /// <summary>The setup, not tracked; null while nobody has set mail up.</summary>
    public static Task<MailSetup?> Setup(LeadwerkDb db, CancellationToken cancel) =>
        db.MailSetups.AsNoTracking().FirstOrDefaultAsync(cancel);

    /// <summary>The way to the server.</summary>
    public MailRoute RouteOf(MailSetup setup) =>
        Fixed
        ?? new MailRoute(
            setup.Host,
            setup.Port,
            setup.Security,
            setup.UserName,
            setup.SealedPassword is { } kept ? vault.OpenPassword(kept) : null
        );

    /// <summary>Where links in mails lead, without a slash at the end: never to what a request says of itself.</summary>
    public string AddressOf(MailSetup setup) => FixedAddress ?? setup.PublicAddress;
}
