using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Random texts that open something, and what is kept of them.</summary>
internal static class TokenText
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Letters and digits, about 6 bits each.</summary>
    public static string Random(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>SHA-256 in hex. Enough without salt or rounds: the texts are random, nobody can guess them.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Recognises a security stamp without telling it.</summary>
    public static string Fingerprint(string stamp) => Hash(stamp)[..32];

    /// <summary>Six letters and digits that follow from the text.</summary>
    public static string Checksum(string text)
    {
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
        return string.Create(6, number, (letters, rest) =>
        {
            for (var i = letters.Length - 1; i >= 0; i--)
            {
                (letters[i], rest) = (Letters[(int)(rest % 62)], rest / 62);
            }
        });
    }
}
