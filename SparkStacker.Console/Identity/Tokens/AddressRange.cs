using System.Net;
using System.Net.Sockets;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Networks that a token may be used from.</summary>
internal static class AddressRange
{
    public const string Text = "an address such as 192.0.2.7 or a network such as 192.0.2.0/24";
    private const int MappedBits = 96;

    /// <summary>The network as it is kept; null where the text is none.</summary>
    public static string? Normalize(string text) =>
        !text.Contains(':', StringComparison.Ordinal) && !IsFourNumbers(text) ? null
        : IPAddress.TryParse(text, out var address) ? Plain(new IPNetwork(address, address.GetAddressBytes().Length * 8)).ToString()
        : IPNetwork.TryParse(text, out var network) ? Plain(network).ToString()
        : null;

    // Callers over IPv4 are known by their IPv4 address.
    private static IPNetwork Plain(IPNetwork network) =>
        network.BaseAddress is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: true } mapped && network.PrefixLength >= MappedBits
            ? new IPNetwork(mapped.MapToIPv4(), network.PrefixLength - MappedBits)
            : network;

    // The framework also takes "1" for 0.0.0.1, and "010" for 8.
    private static bool IsFourNumbers(string text) =>
        text.Split('/')[0].Split('.') is { Length: 4 } numbers && numbers.All(n => n.Length > 0 && n.All(char.IsAsciiDigit) && (n.Length == 1 || n[0] != '0'));

    public static bool Contains(string range, IPAddress? address) =>
        address is not null && IPNetwork.Parse(range).Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
