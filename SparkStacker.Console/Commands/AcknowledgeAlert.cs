namespace SparkStacker.Console.Commands;

/// <summary>Somebody looks at an alert.</summary>
/// <param name="Alert">Its id.</param>
/// <param name="Note">What they say about it; null without.</param>
public sealed record AcknowledgeAlert(string Alert, string? Note, string Actor = "") : ConsoleCommand(Actor);
