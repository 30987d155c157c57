using System.Globalization;
using Serilog.Events;

namespace SparkStacker.Monitoring.Logging.Loki;

/// <summary>A line on its way to Loki, with the labels that the agents would give it.</summary>
/// <param name="Level">Label, in lower case.</param>
/// <param name="Category">Label.</param>
/// <param name="Strategy">Label; null without one.</param>
/// <param name="Nanoseconds">Since 1970.</param>
/// <param name="Text">The JSON line, as in the file.</param>
/// <param name="TraceId">Structured metadata: a label of it would make a stream a line.</param>
internal sealed record LokiLine(string Level, string Category, string? Strategy, string Nanoseconds, string Text, string? TraceId, string? Exchange, string? Market)
{
    // What Loki is set up to take.
    private const int LongestLine = 64 * 1024;
    private const int LongestStrategy = 64;
    private const long NanosecondsPerTick = 100;

    private static readonly JsonLineFormatter s_formatter = new();

    /// <summary>One thread at a time.</summary>
    public static LokiLine Of(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        s_formatter.Format(logEvent, writer);
        var text = writer.ToString().TrimEnd('\n');
        return new LokiLine(
            LogLevels.Name(logEvent.Level).ToLowerInvariant(),
            LogCategories.Of(LogLine.LoggerOf(logEvent)),
            LogLine.StrategyOf(logEvent) is { Length: > 0 and <= LongestStrategy } strategy && strategy.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? strategy : null,
            ((logEvent.Timestamp.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * NanosecondsPerTick).ToString(CultureInfo.InvariantCulture),
            text.Length <= LongestLine ? text : text[..LongestLine],
            logEvent.TraceId?.ToHexString(),
            Value(logEvent, "exchange"),
            Value(logEvent, "market"));
    }

    private static string? Value(LogEvent logEvent, string property) =>
        logEvent.Properties.TryGetValue(property, out var value) && value is ScalarValue { Value: string text } ? text : null;
}
