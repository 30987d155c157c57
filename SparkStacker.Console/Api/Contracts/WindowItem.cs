using System.ComponentModel;
using SparkStacker.Console.Schedules;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Hours of some days, UTC.</summary>
internal sealed record WindowItem
{
    private static readonly string[] s_days = [.. Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant())];

    [Description("Days on which it begins, for example monday.")]
    public IReadOnlyList<string>? Days { get; init; }

    [Description("Time of the day at which it begins, for example 08:00.")]
    public string? From { get; init; }

    [Description("Time at which it ends, at most 24:00; at or before the beginning it is one of the next day.")]
    public string? To { get; init; }

    public static WindowItem Of(TradingWindow window) => new()
    {
        Days = [.. window.Days.Select(d => s_days[(int)d])],
        From = TradingWindow.Text(window.FromMinute),
        To = TradingWindow.Text(window.ToMinute),
    };

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Problem() =>
        Days is not { Count: > 0 } || !Days.All(s_days.Contains) || Days.Distinct().Count() != Days.Count ? $"days: allowed are one or more of {string.Join(", ", s_days)}, each once."
        : TradingWindow.Minute(From) is not (>= 0 and < TradingWindow.MinutesADay) ? "from: allowed is a time such as 08:00, at most 23:59."
        : TradingWindow.Minute(To) is null ? "to: allowed is a time such as 16:30, at most 24:00."
        : null;

    public TradingWindow ToWindow() => new([.. Days!.Select(d => (DayOfWeek)Array.IndexOf(s_days, d))], TradingWindow.Minute(From)!.Value, TradingWindow.Minute(To)!.Value);
}
