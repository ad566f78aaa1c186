using System.Net;

namespace Leadwerk.Web;

/// <summary>Where the application listens, and how it speaks while it starts.</summary>
/// <param name="Address">The address of this machine; the loopback address lets nobody else in.</param>
/// <param name="Port">0 lets the system choose a free one.</param>
sealed record WebSettings(IPAddress Address, int Port)
{
    /// <summary>de or en: what those see who chose no language.</summary>
    public string Language { get; init; } = "de";

    /// <summary>Where files beside the database lie: demo, uploads, backups. Null: where the database lies.</summary>
    public string? Folder { get; init; }

    /// <summary>Servers in front of this one that are believed; none by default.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Names under which it answers beside <see cref="PublicAddress"/>; see <see cref="KnownHosts"/>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The mail server that the environment names; null where the pages decide.</summary>
    public Mail.MailRoute? MailRoute { get; init; }

    /// <summary>Where users find the application, as the environment says, without a slash at the end; null where the pages decide.</summary>
    public string? PublicAddress { get; init; }

    public const int UsualPort = 8080;

    /// <summary>Whether others than this machine can reach it; the program itself encrypts nothing.</summary>
    public bool ReachesBeyondThisMachine => !IPAddress.IsLoopback(Address);

    /// <summary>This machine only, on the usual port.</summary>
    public static WebSettings Usual { get; } = new(IPAddress.Loopback, UsualPort);
}
