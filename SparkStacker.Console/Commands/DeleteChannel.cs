namespace SparkStacker.Console.Commands;

/// <summary>Removes a way out of the console, and what waits there.</summary>
internal sealed record DeleteChannel(string Channel) : ConsoleCommand("");
