using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Trading.Execution;

/// <summary>Our own name of an order at the venue: 0x and 32 hexadecimal digits, unique for an account.</summary>
/// <param name="Value">The text form.</param>
public readonly record struct ClientOrderId(string Value)
{
    private const int StemLength = 2 + 22;

    /// <summary>Derives the id from what the order is for, so that the same decision always has the same id.</summary>
    /// <param name="parts">Account, position, purpose and number of the attempt.</param>
    public static ClientOrderId From(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts)), hash);
        return new ClientOrderId("0x" + Convert.ToHexStringLower(hash[..16]));
    }

    /// <summary>What the ids of all orders of a position begin with: hashing is the dear part of an id, so it happens once for a position.</summary>
    /// <param name="account">Account.</param>
    /// <param name="position">Position.</param>
    public static string Stem(AccountId account, PositionId position) => From(account.Value, position.Value).Value[..StemLength];

    /// <summary>The id of an order of a position: the stem, what the order is for, and its number.</summary>
    /// <param name="stem">See <see cref="Stem"/>.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="number">Number among the position's orders.</param>
    public static ClientOrderId Of(string stem, OrderPurpose purpose, int number) => new($"{stem}{(byte)purpose:x2}{number:x8}");

    /// <summary>Whether both are orders of one position.</summary>
    public bool IsOfPositionOf(ClientOrderId other) =>
        Value.Length > StemLength && other.Value.Length > StemLength && Value.AsSpan(0, StemLength).SequenceEqual(other.Value.AsSpan(0, StemLength));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
