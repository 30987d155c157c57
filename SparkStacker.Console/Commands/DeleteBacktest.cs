namespace SparkStacker.Console.Commands;

/// <summary>Removes a backtest and its result.</summary>
internal sealed record DeleteBacktest(string Backtest) : ConsoleCommand("");
