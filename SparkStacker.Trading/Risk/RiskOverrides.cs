namespace SparkStacker.Trading.Risk;

/// <summary>
/// Section <c>SparkStacker:Risk:Strategies:{strategy}</c>: limits of one strategy. Each can only be tighter than the global one;
/// what is missing stays global. A tighter limit on an account figure stops this strategy alone.
/// </summary>
public sealed class RiskOverrides
{
    /// <summary>At most the global value.</summary>
    public int? MaxOpenPositions { get; set; }

    /// <summary>At most the global value.</summary>
    public decimal? MaxLeverage { get; set; }

    /// <summary>At most the global value.</summary>
    public decimal? MaxExposurePercent { get; set; }

    /// <summary>At most the global value.</summary>
    public decimal? MaxDailyLossPercent { get; set; }

    /// <summary>At most the global value.</summary>
    public decimal? MaxDrawdownPercent { get; set; }

    /// <summary>At least the global value.</summary>
    public decimal? MarginBufferPercent { get; set; }

    /// <summary>At least the global value.</summary>
    public decimal? ReduceAtLiquidationPercent { get; set; }

    /// <summary>At least the global value.</summary>
    public decimal? CloseAtLiquidationPercent { get; set; }

    /// <summary>At most the global value.</summary>
    public int? LossStreak { get; set; }

    /// <summary>At least the global value.</summary>
    public double? LossStreakCooldownMinutes { get; set; }

    /// <summary>At most the global value.</summary>
    public double? FeedStaleSeconds { get; set; }

    /// <summary>At most the global value.</summary>
    public double? MaxClockSkewSeconds { get; set; }

    /// <summary>At most the global value.</summary>
    public int? OrdersPerMinute { get; set; }

    internal RiskOverrides Copy() => (RiskOverrides)MemberwiseClone();
}
