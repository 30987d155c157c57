using System.Text.Json;

namespace SparkStacker.Console.Schedules;

/// <summary>When a strategy may enter. Without windows it always may.</summary>
internal sealed record TradingSchedule(IReadOnlyList<TradingWindow> Windows)
{
    public const int MostWindows = 14;

    public static TradingSchedule Always { get; } = new([]);

    public bool IsOpen(DateTimeOffset time) => Windows.Count == 0 || Windows.Any(w => w.Contains(time));

    public string ToJson() => JsonSerializer.Serialize(Windows);

    public static TradingSchedule FromJson(string json) => new(JsonSerializer.Deserialize<TradingWindow[]>(json) ?? []);

    public override string ToString() => Windows.Count == 0 ? "always" : string.Join("; ", Windows);
}
