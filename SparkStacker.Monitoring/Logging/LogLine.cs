using Serilog.Events;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Which properties of a log event are data, and which have a place of their own in the line.</summary>
internal static class LogLine
{
    private const string Logger = "SourceContext";
    private const string StrategyName = "strategy";

    // Of the logging framework: ids of the trace stand in trace_id, the event id in data.event_id.
    private static readonly HashSet<string> s_framework = ["SourceContext", "EventId", "TraceId", "SpanId", "ParentId", "Scope"];

    public static string? LoggerOf(LogEvent logEvent) => Text(logEvent, Logger);

    /// <summary>The strategy that a line is about: the property <c>strategy</c> in any spelling of case.</summary>
    public static string? StrategyOf(LogEvent logEvent) => Text(logEvent, StrategyName) ?? Text(logEvent, "Strategy");

    public static int? EventIdOf(LogEvent logEvent)
    {
        if (logEvent.Properties.TryGetValue("EventId", out var value) && value is StructureValue { Properties: var properties })
        {
            foreach (var property in properties)
            {
                if (property is { Name: "Id", Value: ScalarValue { Value: int id } } && id != 0)
                {
                    return id;
                }
            }
        }

        return null;
    }

    public static bool IsData(string property) =>
        !s_framework.Contains(property) && !property.Equals(StrategyName, StringComparison.OrdinalIgnoreCase);

    private static string? Text(LogEvent logEvent, string property) =>
        logEvent.Properties.TryGetValue(property, out var value) && value is ScalarValue { Value: { } scalar } ? scalar.ToString() : null;
}
