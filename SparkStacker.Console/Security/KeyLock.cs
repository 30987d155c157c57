using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Console.Security;

/// <summary>Locks with a key that follows from a master key's text: AES-256-GCM.</summary>
internal sealed class KeyLock
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key;

    public KeyLock(string masterKey) =>
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(masterKey), KeyLength, info: "SparkStacker stored keys"u8.ToArray());

    public byte[] Lock(ReadOnlySpan<byte> text)
    {
        using var cipher = new AesGcm(_key, TagLength);
        var sealedText = new byte[NonceLength + TagLength + text.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, text, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength));
        return sealedText;
    }

    /// <exception cref="CryptographicException">Locked with another key, or changed.</exception>
    public byte[] Unlock(byte[] sealedText)
    {
        if (sealedText.Length < NonceLength + TagLength)
        {
            throw new AuthenticationTagMismatchException();
        }

        using var cipher = new AesGcm(_key, TagLength);
        var text = new byte[sealedText.Length - NonceLength - TagLength];
        cipher.Decrypt(sealedText.AsSpan(0, NonceLength), sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), text);
        return text;
    }
}
