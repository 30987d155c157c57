using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Equity after a candle.</summary>
internal sealed record BacktestEquityItem(DateTimeOffset Time, decimal Equity)
{
    public static BacktestEquityItem Of(EquityPoint point) => new(DateTimeOffset.FromUnixTimeMilliseconds(point.TimeMs), point.Equity);
}
