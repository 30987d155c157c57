using System.Globalization;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Chooses format and encoding from the request's headers.</summary>
public static class MetricNegotiation
{
    private const string OpenMetricsType = "application/openmetrics-text";

    /// <summary>OpenMetrics where it is asked for at least as much as plain text; otherwise the text format.</summary>
    /// <param name="accept">The <c>Accept</c> header; Prometheus sends for example <c>application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1</c>.</param>
    public static MetricFormat Choose(string? accept)
    {
        double open = 0, text = 0;
        foreach (var range in (accept ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0].Equals(OpenMetricsType, StringComparison.OrdinalIgnoreCase) && Parameter(parts, "version") is null or "1.0.0" or "0.0.1")
            {
                open = Math.Max(open, Quality(parts));
            }
            else if (parts[0].Equals("text/plain", StringComparison.OrdinalIgnoreCase))
            {
                text = Math.Max(text, Quality(parts));
            }
        }

        return open > 0 && open >= text ? MetricFormat.OpenMetrics : MetricFormat.Text;
    }

    /// <summary>Value of <c>Content-Type</c>; Prometheus 3 refuses a scrape without it.</summary>
    public static string ContentType(MetricFormat format) => format == MetricFormat.Text
        ? "text/plain; version=0.0.4; charset=utf-8"
        : OpenMetricsType + "; version=1.0.0; charset=utf-8";

    /// <summary>Whether the reader takes gzip.</summary>
    /// <param name="acceptEncoding">The <c>Accept-Encoding</c> header.</param>
    public static bool AcceptsGzip(string? acceptEncoding)
    {
        foreach (var coding in (acceptEncoding ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = coding.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0].Equals("gzip", StringComparison.OrdinalIgnoreCase) && Quality(parts) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static double Quality(string[] parts) =>
        Parameter(parts, "q") is not { } text ? 1
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;

    private static string? Parameter(string[] parts, string name) => parts
        .Skip(1)
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim('"'))
        .FirstOrDefault();
}
