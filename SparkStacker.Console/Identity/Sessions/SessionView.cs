namespace SparkStacker.Console.Identity.Sessions;

/// <summary>An open session as its user sees it.</summary>
/// <param name="Device">What the client called itself.</param>
/// <param name="LastUsedAt">To the minute.</param>
public sealed record SessionView(string Id, SessionKind Kind, string Device, string? Address, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt);
