using System.Net;
using System.Net.Sockets;

namespace SparkStacker.Console.Identity;

/// <summary>Whom limits count an address for: itself, or its network of 64 bits, of which a host on IPv6 has all.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    private static readonly object s_none = new();

    /// <summary>Equal for requests that come from the same place.</summary>
    public static object Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => s_none,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Network(address),
        var address => address,
    };

    private static IPAddress Network(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[NetworkBytes..].Clear();
        return new IPAddress(bytes);
    }
}
