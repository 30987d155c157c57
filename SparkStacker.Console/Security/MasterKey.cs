using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Security;

/// <summary>Locks what lies in the data directory, so that a copied disk or backup opens nothing without it.</summary>
internal sealed class MasterKey(IOptions<SecurityOptions> options)
{
    private const int ShortestLength = 32;

    private readonly Lazy<KeyLock?> _lock = new(() => Read(options.Value) is { } text ? new KeyLock(text) : null);

    public bool IsSet => _lock.Value is not null;

    /// <summary>The lock that it makes; null where there is no master key.</summary>
    public KeyLock? LockOrNull => _lock.Value;

    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    public byte[] Lock(ReadOnlySpan<byte> text) => Needed().Lock(text);

    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Locked with another key, or changed.</exception>
    public byte[] Unlock(byte[] sealedText) => Needed().Unlock(sealedText);

    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    public KeyLock Needed() => _lock.Value
        ?? throw new InvalidOperationException($"The stored keys are locked with a master key; give it in {SecurityOptions.Section}:MasterKey or :MasterKeyFile.");

    /// <summary>Why the settings' key can't be used; null where it can, or there is none.</summary>
    public static string? Problem(SecurityOptions options)
    {
        if (options.MasterKeyFile is { } file && !File.Exists(file))
        {
            return $"{SecurityOptions.Section}:MasterKeyFile: found '{file}', allowed: a file that can be read.";
        }

        return Read(options) is { } text && ProblemOf(text) is { } problem
            ? $"{SecurityOptions.Section}:{(options.MasterKeyFile is null ? "MasterKey" : "MasterKeyFile")}: {problem}"
            : null;
    }

    /// <summary>Why a text can't be a master key; null where it can.</summary>
    public static string? ProblemOf(string text) => text.Length < ShortestLength
        ? $"found {text.Length} characters, allowed: {ShortestLength} or more, for example from 'openssl rand -base64 32'."
        : null;

    private static string? Read(SecurityOptions options) => options.MasterKeyFile is { } file ? File.ReadAllText(file).Trim() : options.MasterKey?.Trim();
}
