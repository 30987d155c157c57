namespace SparkStacker.Trading.Risk;

/// <summary>Finds overrides that are looser than the global limit: they are refused, not ignored.</summary>
internal static class RiskOverrideCheck
{
    /// <summary>Each looser override: its key, and what was found and is allowed.</summary>
    public static IEnumerable<(string Key, string Sentence)> Looser(RiskOptions global, RiskOverrides own)
    {
        (string Key, decimal? Own, decimal Global, bool MoreIsTighter)[] rows =
        [
            (nameof(own.MaxOpenPositions), own.MaxOpenPositions, global.MaxOpenPositions, false),
            (nameof(own.MaxLeverage), own.MaxLeverage, global.MaxLeverage, false),
            (nameof(own.MaxExposurePercent), own.MaxExposurePercent, global.MaxExposurePercent, false),
            (nameof(own.MaxDailyLossPercent), own.MaxDailyLossPercent, global.MaxDailyLossPercent, false),
            (nameof(own.MaxDrawdownPercent), own.MaxDrawdownPercent, global.MaxDrawdownPercent, false),
            (nameof(own.MarginBufferPercent), own.MarginBufferPercent, global.MarginBufferPercent, true),
            (nameof(own.ReduceAtLiquidationPercent), own.ReduceAtLiquidationPercent, global.ReduceAtLiquidationPercent, true),
            (nameof(own.CloseAtLiquidationPercent), own.CloseAtLiquidationPercent, global.CloseAtLiquidationPercent, true),
            (nameof(own.LossStreak), own.LossStreak, global.LossStreak, false),
            (nameof(own.LossStreakCooldownMinutes), Number(own.LossStreakCooldownMinutes), Number(global.LossStreakCooldownMinutes) ?? 0, true),
            (nameof(own.FeedStaleSeconds), Number(own.FeedStaleSeconds), Number(global.FeedStaleSeconds) ?? 0, false),
            (nameof(own.MaxClockSkewSeconds), Number(own.MaxClockSkewSeconds), Number(global.MaxClockSkewSeconds) ?? 0, false),
            (nameof(own.OrdersPerMinute), own.OrdersPerMinute, global.OrdersPerMinute, false),
        ];
        foreach (var (key, found, limit, moreIsTighter) in rows)
        {
            if (found is { } value && (value <= 0 || (moreIsTighter ? value < limit : value > limit)))
            {
                yield return (key, $"is {value}, and the global limit is {limit}: a strategy's own can only be tighter, {(moreIsTighter ? $"{limit} or more" : $"above 0, at most {limit}")}.");
            }
        }
    }

    // Not a number, or too large for a decimal: never tighter than anything.
    private static decimal? Number(double? value) => value is { } v ? v is >= 0 and < 1e9 ? (decimal)v : decimal.MinValue : null;
}
