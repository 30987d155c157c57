using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Security;

/// <summary>Locks what lies in the data directory, so that a copied disk or backup opens nothing without it.</summary>
internal sealed class MasterKey(IOptions<SecurityOptions> options)
{
    private const int ShortestLength = 32;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Lazy<byte[]?> _key = new(() => Read(options.Value) is { } text
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(text), KeyLength, info: "SparkStacker stored keys"u8.ToArray())
        : null);

    public bool IsSet => _key.Value is not null;

    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    public byte[] Lock(ReadOnlySpan<byte> text)
    {
        using var cipher = new AesGcm(Key(), TagLength);
        var sealedText = new byte[NonceLength + TagLength + text.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, text, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength));
        return sealedText;
    }

    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    /// <exception cref="CryptographicException">Locked with another key, or changed.</exception>
    public byte[] Unlock(byte[] sealedText)
    {
        using var cipher = new AesGcm(Key(), TagLength);
        var text = new byte[Math.Max(0, sealedText.Length - NonceLength - TagLength)];
        cipher.Decrypt(sealedText.AsSpan(0, NonceLength), sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), text);
        return text;
    }

    /// <summary>Why the settings' key can't be used; null where it can, or there is none.</summary>
    public static string? Problem(SecurityOptions options)
    {
        if (options.MasterKeyFile is { } file && !File.Exists(file))
        {
            return $"{SecurityOptions.Section}:MasterKeyFile: found '{file}', allowed: a file that can be read.";
        }

        return Read(options) is { Length: < ShortestLength } text
            ? $"{SecurityOptions.Section}:{(options.MasterKeyFile is null ? "MasterKey" : "MasterKeyFile")}: found {text.Length} characters, allowed: {ShortestLength} or more, for example from 'openssl rand -base64 32'."
            : null;
    }

    private static string? Read(SecurityOptions options) => options.MasterKeyFile is { } file ? File.ReadAllText(file).Trim() : options.MasterKey?.Trim();

    private byte[] Key() => _key.Value
        ?? throw new InvalidOperationException($"The stored keys are locked with a master key; give it in {SecurityOptions.Section}:MasterKey or :MasterKeyFile.");
}
