using System.Globalization;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Components.Pages.Risk;

/// <summary>How close the account is to each of its limits.</summary>
internal static class RiskRows
{
    private const string Refuses = "no entry";

    public static IReadOnlyList<RiskRow> Of(EngineSnapshot snapshot, RiskLimits limits, DateTimeOffset now)
    {
        var (account, open) = (snapshot.Account, snapshot.Positions);
        var positions = open.Count(p => p.Position.Role == PositionRole.Main);
        var equity = Math.Max(account.Equity, 0.01m);
        var leverage = open.Select(p => p.Position.Leverage).DefaultIfEmpty(0).Max();
        var lost = Math.Max(0, -account.TodayPercent);
        var free = Math.Clamp((equity - account.MarginUsed) / equity * 100m, 0, 100);
        var silent = (decimal)Math.Max(0, (now - (snapshot.LastUpdateAt ?? now)).TotalSeconds);
        return
        [
            Above("Open positions, hedges not counted", positions, limits.MaxOpenPositions, Count, Refuses),
            Above("Highest leverage of a position", leverage, limits.MaxLeverage, v => Numbers.Plain(v) + "×", Refuses) with { IsReached = leverage > limits.MaxLeverage, UsedPercent = null },
            Above("Exposure, of equity", account.Exposure / equity * 100m, limits.MaxExposurePercent, Percents.Text, Refuses),
            Above("Loss of the day", lost, limits.MaxDailyLossPercent, Percents.Text, "strategies stop, positions close"),
            Above("Fall from the equity's peak", account.DrawdownPercent, limits.MaxDrawdownPercent, Percents.Text, "kill switch, positions close"),
            new("Equity that no margin locks", Percents.Text(free), "at least " + Percents.Text(limits.MarginBufferPercent), Percents.Text(Math.Max(0, free - limits.MarginBufferPercent)),
                Used(100m - free, 100m - limits.MarginBufferPercent), Refuses),
            Liquidation(snapshot, limits),
            Above("Time without market data", silent, (decimal)limits.FeedStale.TotalSeconds, Seconds, Refuses),
            Skew(snapshot, limits),
            Above("Losses in a row, most of a strategy", snapshot.Strategies.Select(s => s.LossStreak).DefaultIfEmpty(0).Max(), limits.LossStreak, Count, Pause(limits)),
            Above("Orders in a minute, most of a strategy", snapshot.Strategies.Select(s => s.RecentOrders).DefaultIfEmpty(0).Max(), limits.OrdersPerMinute, Count, Refuses + "; exits go on"),
        ];
    }

    /// <summary>The limits of a strategy that are tighter than those of all.</summary>
    public static IReadOnlyList<string> Tighter(RiskLimits all, RiskLimits own)
    {
        (string Name, object All, object Own, string Unit)[] rows =
        [
            ("open positions", all.MaxOpenPositions, own.MaxOpenPositions, ""), ("leverage", all.MaxLeverage, own.MaxLeverage, "×"),
            ("exposure", all.MaxExposurePercent, own.MaxExposurePercent, " %"), ("loss of the day", all.MaxDailyLossPercent, own.MaxDailyLossPercent, " %"),
            ("fall from the peak", all.MaxDrawdownPercent, own.MaxDrawdownPercent, " %"), ("free margin", all.MarginBufferPercent, own.MarginBufferPercent, " %"),
            ("halved at liquidation distance", all.ReduceAtLiquidationPercent, own.ReduceAtLiquidationPercent, " %"),
            ("closed at liquidation distance", all.CloseAtLiquidationPercent, own.CloseAtLiquidationPercent, " %"), ("losses in a row", all.LossStreak, own.LossStreak, ""),
            ("cooldown", all.LossStreakCooldown.TotalMinutes, own.LossStreakCooldown.TotalMinutes, " min"), ("without market data", all.FeedStale.TotalSeconds, own.FeedStale.TotalSeconds, " s"),
            ("clocks apart", all.MaxClockSkew.TotalSeconds, own.MaxClockSkew.TotalSeconds, " s"), ("orders in a minute", all.OrdersPerMinute, own.OrdersPerMinute, ""),
        ];
        return [.. rows.Where(r => !r.All.Equals(r.Own)).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Own}{r.Unit}"))];
    }

    private static RiskRow Above(string name, decimal value, decimal limit, Func<decimal, string> text, string then) =>
        new(name, text(value), "at most " + text(limit), text(Math.Max(0, limit - value)), Used(value, limit), then);

    private static RiskRow Skew(EngineSnapshot snapshot, RiskLimits limits) => snapshot.ClockSkew is { } skew
        ? Above("Clocks apart", (decimal)skew.Duration().TotalSeconds, (decimal)limits.MaxClockSkew.TotalSeconds, Seconds, Refuses)
        : new("Clocks apart", "not known here", "at most " + Seconds((decimal)limits.MaxClockSkew.TotalSeconds), null, null, Refuses);

    private static string Pause(RiskLimits limits) => $"{limits.LossStreakCooldown.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} min without entries";

    private static RiskRow Liquidation(EngineSnapshot snapshot, RiskLimits limits)
    {
        var nearest = snapshot.Positions.Where(p => p.LiquidationPrice is not null && p.MarkPrice > 0)
            .Select(p => (decimal?)(Math.Abs(p.MarkPrice - p.LiquidationPrice!.Value) / p.MarkPrice * 100m)).Min();
        // Of a dollar on a large account the price may be thousands of percent away; more than its whole value says nothing.
        nearest = nearest > 100 ? 100 : nearest;
        var then = $"halved; closed at {Percents.Text(limits.CloseAtLiquidationPercent)}";
        var limit = "at least " + Percents.Text(limits.ReduceAtLiquidationPercent);
        return nearest is not { } distance
            ? new("Nearest liquidation price", "none", limit, null, 0, then)
            : new("Nearest liquidation price", distance == 100 ? "100 % or more" : Percents.Text(distance), limit, Percents.Text(Math.Max(0, distance - limits.ReduceAtLiquidationPercent)),
                distance == 0 ? 100 : Math.Min(100, (double)(limits.ReduceAtLiquidationPercent / distance * 100m)), then);
    }

    private static double Used(decimal value, decimal limit) => limit <= 0 ? 100 : (double)Math.Clamp(value / limit * 100m, 0, 100);

    private static string Count(decimal value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
