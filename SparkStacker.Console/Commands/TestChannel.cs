namespace SparkStacker.Console.Commands;

/// <summary>Sends a test message. The message of the answer says what the other side said.</summary>
internal sealed record TestChannel(string Channel) : ConsoleCommand("");
