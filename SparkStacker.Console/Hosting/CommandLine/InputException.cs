namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>An option or a file can't be used; the message names it, what was found and what is allowed.</summary>
internal sealed class InputException(string message) : Exception(message);
