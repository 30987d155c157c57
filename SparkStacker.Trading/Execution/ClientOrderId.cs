using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Trading.Execution;

/// <summary>Our own name of an order at the venue: 0x and 32 hexadecimal digits, unique for an account.</summary>
/// <param name="Value">The text form.</param>
public readonly record struct ClientOrderId(string Value)
{
    /// <summary>Derives the id from what the order is for, so that the same decision always has the same id.</summary>
    /// <param name="parts">Account, position, purpose and number of the attempt.</param>
    public static ClientOrderId From(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts)), hash);
        return new ClientOrderId("0x" + Convert.ToHexStringLower(hash[..16]));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
