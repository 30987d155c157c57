namespace SparkStacker.Trading.Backtesting;

/// <summary>What a run gave.</summary>
/// <param name="Trades">Round trips in the order of their exits.</param>
/// <param name="Equity">Equity after each candle.</param>
/// <param name="Open">The position that was still open at the end; null where there was none. It is no trade.</param>
public sealed record BacktestRun(IReadOnlyList<BacktestTrade> Trades, EquityCurve Equity, OpenPosition? Open);
