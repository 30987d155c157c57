using System.Collections.Immutable;

namespace SparkStacker.Trading.Risk;

/// <summary>Every limit that an admin may change while trading goes on.</summary>
public static class RiskLimitCatalogue
{
    /// <summary>All limits, in the order in which people see them.</summary>
    public static ImmutableArray<RiskLimit> All { get; } =
    [
        new("maxOpenPositions", "Open positions in all", "", 1, 1_000, true)
        {
            Read = o => o.MaxOpenPositions, Write = (o, v) => o.MaxOpenPositions = (int)v,
            ReadOwn = o => o.MaxOpenPositions, WriteOwn = (o, v) => o.MaxOpenPositions = (int?)v,
        },
        new("maxLeverage", "Leverage", "×", 1, 1_000, false)
        {
            Read = o => o.MaxLeverage, Write = (o, v) => o.MaxLeverage = v, ReadOwn = o => o.MaxLeverage, WriteOwn = (o, v) => o.MaxLeverage = v,
        },
        Percent("maxExposurePercent", "Exposure, of equity", 10_000, o => o.MaxExposurePercent, (o, v) => o.MaxExposurePercent = v, o => o.MaxExposurePercent, (o, v) => o.MaxExposurePercent = v),
        Percent("maxDailyLossPercent", "Loss of the day", 100, o => o.MaxDailyLossPercent, (o, v) => o.MaxDailyLossPercent = v, o => o.MaxDailyLossPercent, (o, v) => o.MaxDailyLossPercent = v),
        Percent("maxDrawdownPercent", "Fall from the equity's peak", 100, o => o.MaxDrawdownPercent, (o, v) => o.MaxDrawdownPercent = v, o => o.MaxDrawdownPercent, (o, v) => o.MaxDrawdownPercent = v),
        Percent("marginBufferPercent", "Equity that no margin locks", 99, o => o.MarginBufferPercent, (o, v) => o.MarginBufferPercent = v, o => o.MarginBufferPercent, (o, v) => o.MarginBufferPercent = v)
            with { IsAboveMinimum = false, MoreIsTighter = true },
        Percent("reduceAtLiquidationPercent", "Halved at liquidation distance", 30, o => o.ReduceAtLiquidationPercent, (o, v) => o.ReduceAtLiquidationPercent = v, o => o.ReduceAtLiquidationPercent, (o, v) => o.ReduceAtLiquidationPercent = v)
            with { MoreIsTighter = true },
        Percent("closeAtLiquidationPercent", "Closed at liquidation distance", 30, o => o.CloseAtLiquidationPercent, (o, v) => o.CloseAtLiquidationPercent = v, o => o.CloseAtLiquidationPercent, (o, v) => o.CloseAtLiquidationPercent = v)
            with { MoreIsTighter = true },
        new("lossStreak", "Losses in a row", "", 1, 1_000, true)
        {
            Read = o => o.LossStreak, Write = (o, v) => o.LossStreak = (int)v, ReadOwn = o => o.LossStreak, WriteOwn = (o, v) => o.LossStreak = (int?)v,
        },
        Time("lossStreakCooldownMinutes", "Pause after them", "min", 10_080, o => o.LossStreakCooldownMinutes, (o, v) => o.LossStreakCooldownMinutes = v, o => o.LossStreakCooldownMinutes, (o, v) => o.LossStreakCooldownMinutes = v)
            with { IsAboveMinimum = false, MoreIsTighter = true },
        Time("feedStaleSeconds", "Time without market data", "s", 86_400, o => o.FeedStaleSeconds, (o, v) => o.FeedStaleSeconds = v, o => o.FeedStaleSeconds, (o, v) => o.FeedStaleSeconds = v),
        Time("maxClockSkewSeconds", "Clocks apart", "s", 3_600, o => o.MaxClockSkewSeconds, (o, v) => o.MaxClockSkewSeconds = v, o => o.MaxClockSkewSeconds, (o, v) => o.MaxClockSkewSeconds = v),
        new("ordersPerMinute", "Orders in a minute", "", 4, 1_000, true)
        {
            Read = o => o.OrdersPerMinute, Write = (o, v) => o.OrdersPerMinute = (int)v, ReadOwn = o => o.OrdersPerMinute, WriteOwn = (o, v) => o.OrdersPerMinute = (int?)v,
        },
    ];

    /// <summary>A limit by its name; null where there is none.</summary>
    public static RiskLimit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);

    /// <summary>What is wrong with the values themselves, by field; empty where nothing is.</summary>
    /// <param name="values">Limits by name; null asks for the configured value.</param>
    /// <param name="prefix">Put before each name, for example <c>limits.</c>.</param>
    public static IEnumerable<(string Field, string Sentence)> Refuse(IReadOnlyDictionary<string, decimal?> values, string prefix = "")
    {
        foreach (var (name, value) in values)
        {
            if (Find(name) is not { } limit)
            {
                yield return (prefix + name, $"There is no such limit; allowed: {string.Join(", ", All.Select(l => l.Name))}.");
            }
            else if (value is { } found && limit.Refuse(found) is { } sentence)
            {
                yield return (prefix + name, sentence);
            }
        }
    }

    private static RiskLimit Percent(
        string name, string label, decimal most, Func<RiskOptions, decimal> read, Action<RiskOptions, decimal> write, Func<RiskOverrides, decimal?> readOwn, Action<RiskOverrides, decimal?> writeOwn) =>
        new(name, label, "%", 0, most, false) { IsAboveMinimum = true, Read = read, Write = write, ReadOwn = readOwn, WriteOwn = writeOwn };

    private static RiskLimit Time(
        string name, string label, string unit, decimal most, Func<RiskOptions, double> read, Action<RiskOptions, double> write, Func<RiskOverrides, double?> readOwn, Action<RiskOverrides, double?> writeOwn) =>
        new(name, label, unit, 0, most, false)
        {
            IsAboveMinimum = true,
            Read = o => (decimal)read(o),
            Write = (o, v) => write(o, (double)v),
            ReadOwn = o => (decimal?)readOwn(o),
            WriteOwn = (o, v) => writeOwn(o, (double?)v),
        };
}
