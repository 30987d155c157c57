using SparkStacker.Console.Schedules;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>When a strategy may enter.</summary>
/// <param name="Version">0 where it was never set.</param>
/// <param name="Windows">None for always.</param>
/// <param name="IsOpen">Whether it may right now, by the market's time.</param>
internal sealed record ScheduleItem(string Strategy, int Version, IReadOnlyList<WindowItem> Windows, bool IsOpen, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    public static ScheduleItem Of(string strategy, ScheduleRow? row, DateTimeOffset marketTime)
    {
        var schedule = row is null ? TradingSchedule.Always : TradingSchedule.FromJson(row.Windows);
        return new(strategy, row?.Version ?? 0, [.. schedule.Windows.Select(WindowItem.Of)], schedule.IsOpen(marketTime), row?.ChangedBy, row?.ChangedAt);
    }
}
