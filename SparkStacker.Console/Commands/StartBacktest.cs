using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Commands;

/// <summary>Tries a strategy on recorded candles. The message of the answer is the id of the backtest.</summary>
internal sealed record StartBacktest(BacktestOrder Order) : ConsoleCommand("");
