using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>What the options ask for, read and checked.</summary>
internal sealed record BacktestRequest(BacktestSettings Settings, CandleSeries Series, BacktestEngine Engine, TimeSpan Loading);
