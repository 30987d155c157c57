namespace SparkStacker.Console.Commands;

/// <summary>Logs more or less of a category until the next start.</summary>
/// <param name="Category">Category of the lines.</param>
/// <param name="Level">Lowest level that is written; null goes back to the settings.</param>
public sealed record ChangeLogLevel(string Category, LogLevel? Level, string Actor = "") : ConsoleCommand(Actor);
