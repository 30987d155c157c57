using System.Collections.Concurrent;

namespace SparkStacker.Console.Identity;

/// <summary>Codes of authenticator apps work once: within their minutes someone who looked over a shoulder could use them again.</summary>
internal sealed class UsedCodes(TimeProvider clock)
{
    // Codes are accepted for some minutes around their half minute.
    private static readonly TimeSpan s_memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string UserId, string Code), DateTimeOffset> _used = new();

    /// <returns>Whether it is used for the first time.</returns>
    public bool Use(string userId, string code)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _used.Where(u => now - u.Value > s_memory))
        {
            _used.TryRemove(old.Key, out _);
        }

        return _used.TryAdd((userId, code), now);
    }
}
