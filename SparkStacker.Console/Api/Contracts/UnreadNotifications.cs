namespace SparkStacker.Console.Api.Contracts;

/// <summary>What the bell shows.</summary>
internal sealed record UnreadNotifications(int Unread);
