using System.Net;
using System.Net.Sockets;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>The network that an address belongs to: enough to see a flood, too little to see a person.</summary>
static class NetworkPrefix
{
    /// <returns>Such as 192.0.2.0/24 or 2001:db8:1::/48; null where nothing is known.</returns>
    public static string? Of(IPAddress? address)
    {
        if (address is null)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var (bytes, kept) = (address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6);
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
