namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

public sealed class PromQueryTests
{
    [Theory]
    [InlineData("up{job=\"sparkstacker\"} == 0", "up")]
    [InlineData("sum by (strategy) (rate(a_total{x=\"b(c)\"}[5m])) / (sum(b_count) > 0)", "a_total b_count")]
    [InlineData("abs(mark - on (exchange, position_id) liquidation) / on (exchange) group_left (x) mark < 0.10", "liquidation mark")]
    [InlineData("exchange:errors:ratio_rate1h > (14.4 * 0.005) and exchange:errors:ratio_rate5m > 1e3", "exchange:errors:ratio_rate1h exchange:errors:ratio_rate5m")]
    [InlineData("increase({__name__=~\"one_total|two_total\"}[10m]) > 0 or time() - three offset 1d < 24 * 3600", "one_total three two_total")]
    [InlineData("absent(up{job=~\"alloy|promtail\"} == 1) unless vector(1)", "up")]
    public void MetricNames_Expression_AreItsSeriesOnly(string expression, string expected) =>
        Assert.Equal(expected.Split(' '), PromQuery.MetricNames(expression).Order(StringComparer.Ordinal));
}
