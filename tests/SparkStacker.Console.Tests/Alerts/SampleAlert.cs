using SparkStacker.Console.Alerts;

namespace SparkStacker.Console.Tests.Alerts;

internal static class SampleAlert
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Alert Firing { get; } = new(
        "a-1", "a", "TradingEngineStalled", "critical", AlertState.Firing, null, null, "The engine has not decided for 3 minutes", null,
        "docs/alerts.md#tradingenginestalled", "ss-system", 101,
        new Dictionary<string, string> { ["alertname"] = "TradingEngineStalled", ["note"] = "a \"quoted\" one" }, Start, null, null, null, null);
}
