using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>What looks like a company, a domain or a number and is none that tells companies apart.</summary>
static class CompanyWords
{
    const int LongestNumber = 50;

    static readonly HashSet<string> None =
    [
        .. "unbekannt|unknown|na|n a|nv|none|null|nan|ka|k a|keine|keine angabe|ohne|leer|empty|test|privat|private".Split(
            '|'
        ),
    ];

    /// <summary>Hosts under which many companies have their addresses.</summary>
    static readonly HashSet<string> Shared =
    [
        .. "gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de icloud.com me.com mac.com aol.com proton.me protonmail.com".Split(
            ' '
        ),
        .. "gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de 1und1.de posteo.de mailbox.org online.de vodafone.de bluewin.ch aon.at".Split(
            ' '
        ),
        .. "facebook.com instagram.com linkedin.com xing.com twitter.com x.com youtube.com google.com google.de wixsite.com jimdo.com jimdosite.com github.io".Split(
            ' '
        ),
    ];

    /// <summary>A word that stands for no company.</summary>
    /// <param name="key">A folded name.</param>
    public static bool IsNone(string key) => None.Contains(key);

    /// <summary>The company's own domain: of its web site, else of the mail address.</summary>
    public static string? OwnDomain(OldContact contact) => Own(contact.Website) ?? Own(Mail(contact.Mail));

    static string? Mail(string? mail) => mail is not null && ContactKeys.IsMail(mail) ? mail : null;

    static string? Own(string? address) =>
        ContactKeys.Domain(address) is { } domain && !Shared.Contains(domain) ? domain : null;

    /// <summary>A number that fits its field and tells companies apart.</summary>
    public static string? Number(string? phone) =>
        phone is { Length: <= LongestNumber } && ContactKeys.Phone(phone) is not null ? phone : null;
}
