using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Risk limits in force. Percentages of equity unless the name says otherwise.</summary>
internal sealed record LimitFigures(
    int MaxOpenPositions, decimal MaxLeverage, decimal MaxExposurePercent, decimal MaxDailyLossPercent, decimal MaxDrawdownPercent, decimal MarginBufferPercent,
    decimal ReduceAtLiquidationPercent, decimal CloseAtLiquidationPercent, int LossStreak, double LossStreakCooldownMinutes, double FeedStaleSeconds,
    double MaxClockSkewSeconds, int OrdersPerMinute)
{
    public static LimitFigures Of(RiskLimits l) => new(
        l.MaxOpenPositions, l.MaxLeverage, l.MaxExposurePercent, l.MaxDailyLossPercent, l.MaxDrawdownPercent, l.MarginBufferPercent,
        l.ReduceAtLiquidationPercent, l.CloseAtLiquidationPercent, l.LossStreak, l.LossStreakCooldown.TotalMinutes, l.FeedStale.TotalSeconds,
        l.MaxClockSkew.TotalSeconds, l.OrdersPerMinute);
}
