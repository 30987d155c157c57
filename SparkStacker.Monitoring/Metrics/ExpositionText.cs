using System.Globalization;
using System.Text;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Parts of the exposition that never change and are encoded once: headers of families, names and labels of series.</summary>
internal static class ExpositionText
{
    /// <summary><c># HELP</c> and <c># TYPE</c> lines of a family.</summary>
    public static byte[] Header(MetricDefinition definition, MetricFormat format)
    {
        var text = new StringBuilder();
        if (format == MetricFormat.Text)
        {
            text.Append("# HELP ").Append(definition.Name).Append(' ').Append(EscapeHelp(definition.Help)).Append('\n')
                .Append("# TYPE ").Append(definition.Name).Append(' ').Append(definition.TextType).Append('\n');
            return Encoding.UTF8.GetBytes(text.ToString());
        }

        var name = definition.FamilyName;
        text.Append("# TYPE ").Append(name).Append(' ').Append(definition.OpenMetricsType).Append('\n');
        if (definition.Unit.Length > 0 && name.EndsWith('_' + definition.Unit, StringComparison.Ordinal))
        {
            text.Append("# UNIT ").Append(name).Append(' ').Append(definition.Unit).Append('\n');
        }

        text.Append("# HELP ").Append(name).Append(' ').Append(Escape(definition.Help)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Everything of a sample line before its value.</summary>
    public static byte[] Sample(MetricDefinition definition, string suffix, ReadOnlySpan<string> values, double? bound = null)
    {
        var text = new StringBuilder(definition.Name).Append(suffix);
        var separator = '{';
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(separator).Append(definition.Labels[i].Name).Append("=\"").Append(Escape(values[i])).Append('"');
            separator = ',';
        }

        if (bound is { } le)
        {
            text.Append(separator).Append("le=\"").Append(Bound(le)).Append('"');
            separator = ',';
        }

        return Encoding.UTF8.GetBytes(text.Append(separator == ',' ? "} " : " ").ToString());
    }

    /// <summary>A label value or an OpenMetrics help text between quotes.</summary>
    public static string Escape(string value) => EscapeHelp(value).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string EscapeHelp(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // "1.0", not "1": Prometheus 3 and OpenMetrics store it so, and a change of format must not start new series.
    private static string Bound(double bound)
    {
        var text = double.IsPositiveInfinity(bound) ? "+Inf" : bound.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E', 'I') ? text : text + ".0";
    }
}
