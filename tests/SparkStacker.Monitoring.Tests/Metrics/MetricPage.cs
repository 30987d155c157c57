using System.Text;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Tests.Metrics;

/// <summary>A rendered page and its samples by name and labels.</summary>
internal sealed class MetricPage
{
    private readonly Dictionary<string, string> _samples;

    private MetricPage(string text)
    {
        Text = text;
        _samples = text.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => line[(line.LastIndexOf(' ') + 1)..]);
    }

    public string Text { get; }

    public IEnumerable<string> Names => _samples.Keys;

    /// <summary>Value of a sample as written, for example <c>page["up{job=\"a\"}"]</c>; null without it.</summary>
    public string? this[string sample] => _samples.GetValueOrDefault(sample);

    public static MetricPage Of(MetricRegistry registry, params IMetricCollector[] collectors)
    {
        using var page = new MetricsExporter(registry, collectors).Render(MetricFormat.Text);
        return new MetricPage(Encoding.UTF8.GetString(page.Content.Span));
    }

    public static string OpenMetrics(MetricRegistry registry)
    {
        using var page = new MetricsExporter(registry, []).Render(MetricFormat.OpenMetrics);
        return Encoding.UTF8.GetString(page.Content.Span);
    }
}
