namespace SparkStacker.Console.Identity.Tokens;

/// <summary>What came of a refresh token.</summary>
/// <param name="User">Whose it is; null where nobody's.</param>
/// <param name="SessionId">Null where it opens nothing.</param>
/// <param name="WasReused">It had been used before, and its session has ended just now because of that.</param>
internal sealed record Redemption(UserState? User, string? SessionId, bool WasReused)
{
    public static Redemption Refused(UserState? user) => new(user, null, false);
}
