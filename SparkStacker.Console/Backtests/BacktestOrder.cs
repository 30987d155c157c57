using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Backtests;

/// <summary>What somebody wants tried.</summary>
public sealed record BacktestOrder
{
    public required string Strategy { get; init; }

    /// <summary>Parameters by name; what isn't named has its default.</summary>
    public SortedDictionary<string, decimal> Parameters { get; init; } = [];

    /// <summary>Key of a <see cref="BacktestDataset"/>.</summary>
    public string Data { get; init; } = BacktestDataset.RecordingKey;

    public Interval Interval { get; init; } = Interval.OneMinute;

    /// <summary>First candle, UTC; null for the first there is.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>End, UTC, exclusive; null for the last there is.</summary>
    public DateTimeOffset? To { get; init; }

    public decimal OpeningBalance { get; init; } = 1_000m;

    public decimal FeePercent { get; init; } = 0.045m;

    public decimal SlippageBps { get; init; }

    /// <summary>Funding that longs pay each hour, percent of notional.</summary>
    public decimal FundingPercent { get; init; }

    public FillMoment Fill { get; init; } = FillMoment.NextOpen;
}
