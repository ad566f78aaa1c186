using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Leadwerk.Web;

/// <summary>
/// Servers in front of this one whose word is taken for who asks and whether the way to them was encrypted
/// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>). Nobody else's is: these headers can be typed by anybody.
/// </summary>
static class TrustedProxies
{
    public const string Variable = "LEADWERK_PROXY";

    /// <summary>Addresses with commas between them.</summary>
    /// <returns>The addresses; null where one is none.</returns>
    public static IReadOnlyList<IPAddress>? Read(string? text)
    {
        var addresses = new List<IPAddress>();
        foreach (
            var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (!IPAddress.TryParse(part, out var address))
                return null;
            addresses.Add(address);
        }
        return addresses;
    }

    public static void UseTrustedProxies(this IApplicationBuilder app, IReadOnlyList<IPAddress> proxies)
    {
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
