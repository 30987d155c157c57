namespace SparkStacker.Trading.Risk;

/// <summary>Section <c>SparkStacker:Risk</c>: limits that hold for all strategies.</summary>
public sealed class RiskOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Risk";

    /// <summary>Open positions in all, 1 or more; hedges don't count.</summary>
    public int MaxOpenPositions { get; set; } = 5;

    /// <summary>Leverage, 1 or more.</summary>
    public decimal MaxLeverage { get; set; } = 10m;

    /// <summary>Notional of all positions, hedges included, as percent of equity, above 0.</summary>
    public decimal MaxExposurePercent { get; set; } = 100m;

    /// <summary>Loss since 00:00 UTC as percent of the equity then, above 0, at most 100: at this loss strategies stop and positions close.</summary>
    public decimal MaxDailyLossPercent { get; set; } = 5m;

    /// <summary>Fall from the equity peak in percent, above 0, at most 100: at this fall the kill switch engages and positions close.</summary>
    public decimal MaxDrawdownPercent { get; set; } = 15m;

    /// <summary>Part of equity that no margin locks, percent, 0 to below 100.</summary>
    public decimal MarginBufferPercent { get; set; } = 20m;

    /// <summary>A position whose liquidation price is closer than this is halved, percent of the price.</summary>
    public decimal ReduceAtLiquidationPercent { get; set; } = 5m;

    /// <summary>A position whose liquidation price is closer than this is closed, percent of the price, below the one that halves.</summary>
    public decimal CloseAtLiquidationPercent { get; set; } = 2m;

    /// <summary>Losses in a row of one strategy that start its cooldown, 1 or more.</summary>
    public int LossStreak { get; set; } = 4;

    /// <summary>Minutes of market time without entries after such a streak, 0 or more.</summary>
    public double LossStreakCooldownMinutes { get; set; } = 60;

    /// <summary>Seconds without market data after which no entry is made, above 0.</summary>
    public double FeedStaleSeconds { get; set; } = 90;

    /// <summary>Seconds between the machine's clock and the venue's above which no entry is made, above 0.</summary>
    public double MaxClockSkewSeconds { get; set; } = 1;

    /// <summary>Orders of one strategy in a minute of market time, 4 or more: an entry with its protection and the close before it. Exits are never held back.</summary>
    public int OrdersPerMinute { get; set; } = 10;

    /// <summary>Seconds after which a position without its resting stop is reported, above 0.</summary>
    public double UnprotectedSeconds { get; set; } = 5;

    /// <summary>Whether such a position is closed at market.</summary>
    public bool CloseUnprotected { get; set; }

    /// <summary>How strategies size that don't say so themselves.</summary>
    public SizingOptions Sizing { get; set; } = new();

    /// <summary>Tighter limits by strategy id.</summary>
    public Dictionary<string, RiskOverrides> Strategies { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The limits of the account and of habits hold no entry back: a backtest measures the strategy, not its guard.</summary>
    internal bool OnlyCore { get; init; }

    /// <summary>The same options in an object of their own.</summary>
    internal RiskOptions Copy()
    {
        var copy = (RiskOptions)MemberwiseClone();
        copy.Strategies = Strategies.ToDictionary(o => o.Key, o => o.Value.Copy(), StringComparer.Ordinal);
        return copy;
    }

    /// <summary>For backtests: the cap, the venue's minimum and one position a strategy hold, the other limits don't.</summary>
    public static RiskOptions ForBacktest() => new() { OnlyCore = true };
}
