using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class MetricNegotiationTests
{
    [Theory]
    [InlineData(null, MetricFormat.Text)]
    [InlineData("", MetricFormat.Text)]
    [InlineData("*/*", MetricFormat.Text)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", MetricFormat.Text)]
    [InlineData("text/plain", MetricFormat.Text)]
    [InlineData("application/openmetrics-text", MetricFormat.OpenMetrics)]
    [InlineData("Application/OpenMetrics-Text; Version=1.0.0; charset=utf-8", MetricFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text;version=2.0.0", MetricFormat.Text)]
    [InlineData("application/openmetrics-text;q=0", MetricFormat.Text)]
    [InlineData("application/openmetrics-text;q=0.2,text/plain;q=0.9", MetricFormat.Text)]
    [InlineData("application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", MetricFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,text/plain;version=1.0.0;q=0.5,*/*;q=0.2", MetricFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text;q=nonsense", MetricFormat.Text)]
    public void Choose_AcceptHeader_GivesTheFormat(string? accept, MetricFormat expected) =>
        Assert.Equal(expected, MetricNegotiation.Choose(accept));

    [Theory]
    [InlineData(null, false)]
    [InlineData("identity", false)]
    [InlineData("gzip", true)]
    [InlineData("br, GZIP;q=0.5", true)]
    [InlineData("gzip;q=0, identity", false)]
    public void AcceptsGzip_Header_IsRead(string? header, bool expected) => Assert.Equal(expected, MetricNegotiation.AcceptsGzip(header));
}
