using System.Security.Cryptography;

namespace SparkStacker.Console.Security;

/// <summary>
/// What stands in a locked key's file: the same text, locked once, or while master keys change, once with each of them, so
/// that either opens it.
/// </summary>
internal static class LockedText
{
    public static string Of(ReadOnlySpan<byte> text, params ReadOnlySpan<KeyLock> locks)
    {
        var parts = new List<string>(locks.Length);
        foreach (var with in locks)
        {
            parts.Add(Convert.ToBase64String(with.Lock(text)));
        }

        return string.Join(' ', parts);
    }

    /// <returns>Null where this key opens none of it.</returns>
    public static byte[]? TryOpen(string locked, KeyLock with)
    {
        foreach (var part in locked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                return with.Unlock(Convert.FromBase64String(part));
            }
            catch (Exception other) when (other is CryptographicException or FormatException)
            {
                // Perhaps the next.
            }
        }

        return null;
    }
}
