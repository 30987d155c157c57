using System.Net;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Networks that a token may be used from.</summary>
internal static class AddressRange
{
    public const string Text = "an address such as 192.0.2.7 or a network such as 192.0.2.0/24";

    /// <summary>The network as it is kept; null where the text is none.</summary>
    public static string? Normalize(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8).ToString()
        : IPNetwork.TryParse(text, out var network) ? network.ToString()
        : null;

    public static bool Contains(string range, IPAddress? address) =>
        address is not null && IPNetwork.Parse(range).Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
