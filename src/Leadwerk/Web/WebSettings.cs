using System.Net;

namespace Leadwerk.Web;

/// <summary>Where the application listens, and how it speaks while it starts.</summary>
/// <param name="Address">The address of this machine; the loopback address lets nobody else in.</param>
/// <param name="Port">0 lets the system choose a free one.</param>
sealed record WebSettings(IPAddress Address, int Port)
{
    /// <summary>de or en: what those see who chose no language.</summary>
    public string Language { get; init; } = "de";

    public const int UsualPort = 8080;

    /// <summary>This machine only, on the usual port.</summary>
    public static WebSettings Usual { get; } = new(IPAddress.Loopback, UsualPort);
}
