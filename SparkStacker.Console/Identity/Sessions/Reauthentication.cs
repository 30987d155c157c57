using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity.Sessions;

/// <summary>What counts asks for the password again: a browser left open must not be enough.</summary>
internal static class Reauthentication
{
    public static EngineError Required { get; } = new(
        "reauthentication_required", $"This needs your password again: the last time is more than {UserSessions.VerifiedFor.TotalMinutes:0} minutes ago. Nothing was done.");
}
