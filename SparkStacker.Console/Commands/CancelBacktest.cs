namespace SparkStacker.Console.Commands;

/// <summary>Stops a backtest that waits or runs.</summary>
internal sealed record CancelBacktest(string Backtest) : ConsoleCommand("");
