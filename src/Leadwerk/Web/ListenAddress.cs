using System.Globalization;
using System.Net;

namespace Leadwerk.Web;

/// <summary>Understands where somebody wants the application to listen.</summary>
static class ListenAddress
{
    /// <summary>An address of this machine: <c>127.0.0.1</c>, <c>::1</c>, <c>0.0.0.0</c>, <c>localhost</c>; <c>*</c> is all.</summary>
    public static IPAddress? Of(string text) =>
        text switch
        {
            "localhost" => IPAddress.Loopback,
            // Takes both kinds of addresses.
            "*" or "+" => IPAddress.IPv6Any,
            _ => IPAddress.TryParse(text.Trim('[', ']'), out var address) ? address : null,
        };

    /// <summary>A port, 0..65535.</summary>
    public static int? Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>One address with its port, such as <c>http://localhost:8080</c>, and nothing behind it.</summary>
    public static WebSettings? OfUrl(string text)
    {
        const string Scheme = "http://";
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = text[Scheme.Length..].TrimEnd('/');
        var colon = rest.LastIndexOf(':');
        // The last colon of [::1] belongs to the address.
        var named = colon > rest.LastIndexOf(']');
        var port = named ? Port(rest[(colon + 1)..]) : 80;
        var address = Of(named ? rest[..colon] : rest);
        return address is null || port is null ? null : new WebSettings(address, port.Value);
    }

    /// <summary>A link that works in a browser here: an address that stands for all of them is this machine's own.</summary>
    /// <param name="url">As the server names it: <c>http://0.0.0.0:8080</c>.</param>
    public static string ForThisMachine(string url)
    {
        var place = new Uri(url);
        var known = IPAddress.TryParse(place.Host.Trim('[', ']'), out var address);
        var here =
            known
            && (IPAddress.IsLoopback(address!) || address!.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
        return here ? $"http://localhost:{place.Port}" : url.TrimEnd('/');
    }
}
