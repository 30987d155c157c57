namespace SparkStacker.Trading.Risk;

/// <summary>The limits that hold for one strategy: the global ones, tightened where the strategy has an override.</summary>
public sealed record RiskLimits
{
    /// <summary>Open positions in all, 1 or more.</summary>
    public required int MaxOpenPositions { get; init; }

    /// <summary>Leverage, 1 or more.</summary>
    public required decimal MaxLeverage { get; init; }

    /// <summary>Notional of all open positions as percent of equity.</summary>
    public required decimal MaxExposurePercent { get; init; }

    /// <summary>Loss since 00:00 UTC as percent of the equity then.</summary>
    public required decimal MaxDailyLossPercent { get; init; }

    /// <summary>Fall from the equity peak, percent.</summary>
    public required decimal MaxDrawdownPercent { get; init; }

    /// <summary>Part of equity that no margin locks, percent.</summary>
    public required decimal MarginBufferPercent { get; init; }

    /// <summary>A position whose liquidation price is closer than this is halved, percent of the price.</summary>
    public required decimal ReduceAtLiquidationPercent { get; init; }

    /// <summary>A position whose liquidation price is closer than this is closed, percent of the price.</summary>
    public required decimal CloseAtLiquidationPercent { get; init; }

    /// <summary>Losses in a row that start the cooldown.</summary>
    public required int LossStreak { get; init; }

    /// <summary>Market time without entries after such a streak.</summary>
    public required TimeSpan LossStreakCooldown { get; init; }

    /// <summary>Time without market data after which no entry is made.</summary>
    public required TimeSpan FeedStale { get; init; }

    /// <summary>Difference between the machine's clock and the venue's above which no entry is made.</summary>
    public required TimeSpan MaxClockSkew { get; init; }

    /// <summary>Orders of the strategy in a minute of market time.</summary>
    public required int OrdersPerMinute { get; init; }

    /// <summary>The global limits.</summary>
    public static RiskLimits Of(RiskOptions options) => new()
    {
        MaxOpenPositions = options.MaxOpenPositions,
        MaxLeverage = options.MaxLeverage,
        MaxExposurePercent = options.MaxExposurePercent,
        MaxDailyLossPercent = options.MaxDailyLossPercent,
        MaxDrawdownPercent = options.MaxDrawdownPercent,
        MarginBufferPercent = options.MarginBufferPercent,
        ReduceAtLiquidationPercent = options.ReduceAtLiquidationPercent,
        CloseAtLiquidationPercent = options.CloseAtLiquidationPercent,
        LossStreak = options.LossStreak,
        LossStreakCooldown = TimeSpan.FromMinutes(options.LossStreakCooldownMinutes),
        FeedStale = TimeSpan.FromSeconds(options.FeedStaleSeconds),
        MaxClockSkew = TimeSpan.FromSeconds(options.MaxClockSkewSeconds),
        OrdersPerMinute = options.OrdersPerMinute,
    };

    /// <summary>The limits of a strategy: each override only where it is tighter, so that a looser one can never count.</summary>
    public static RiskLimits Of(RiskOptions options, string strategy)
    {
        var limits = Of(options);
        return options.Strategies.TryGetValue(strategy, out var tighter) ? limits.Tighten(tighter) : limits;
    }

    private RiskLimits Tighten(RiskOverrides o) => this with
    {
        MaxOpenPositions = Math.Min(MaxOpenPositions, o.MaxOpenPositions ?? int.MaxValue),
        MaxLeverage = Math.Min(MaxLeverage, o.MaxLeverage ?? decimal.MaxValue),
        MaxExposurePercent = Math.Min(MaxExposurePercent, o.MaxExposurePercent ?? decimal.MaxValue),
        MaxDailyLossPercent = Math.Min(MaxDailyLossPercent, o.MaxDailyLossPercent ?? decimal.MaxValue),
        MaxDrawdownPercent = Math.Min(MaxDrawdownPercent, o.MaxDrawdownPercent ?? decimal.MaxValue),
        MarginBufferPercent = Math.Max(MarginBufferPercent, o.MarginBufferPercent ?? 0),
        ReduceAtLiquidationPercent = Math.Max(ReduceAtLiquidationPercent, o.ReduceAtLiquidationPercent ?? 0),
        CloseAtLiquidationPercent = Math.Max(CloseAtLiquidationPercent, o.CloseAtLiquidationPercent ?? 0),
        LossStreak = Math.Min(LossStreak, o.LossStreak ?? int.MaxValue),
        LossStreakCooldown = TimeSpan.FromMinutes(Math.Max(LossStreakCooldown.TotalMinutes, o.LossStreakCooldownMinutes ?? 0)),
        FeedStale = TimeSpan.FromSeconds(Math.Min(FeedStale.TotalSeconds, o.FeedStaleSeconds ?? double.MaxValue)),
        MaxClockSkew = TimeSpan.FromSeconds(Math.Min(MaxClockSkew.TotalSeconds, o.MaxClockSkewSeconds ?? double.MaxValue)),
        OrdersPerMinute = Math.Min(OrdersPerMinute, o.OrdersPerMinute ?? int.MaxValue),
    };
}
