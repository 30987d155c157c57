using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SparkStacker.Monitoring.Health;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Tests.Logging;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Monitoring.Tests.Health;

public sealed class LifeSignTests : IDisposable
{
    private readonly LogCapture _log = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Console_WithNothingToSay_WritesALineEveryTwoMinutesUntilItStops()
    {
        using var sign = new LifeSign(new FakeEngine { Snapshot = Samples.Running() }, new ProcessUptime(_time), _time, _log.Factory.CreateLogger<LifeSign>());
        await sign.StartAsync(CancellationToken.None);
        Assert.Empty(_log.JsonLines);
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(5, _log.JsonLines.Count);
        Assert.Equal("Running", _log.Last.GetProperty("message").GetString());
        Assert.Equal("app", _log.Last.GetProperty("category").GetString());
        Assert.Equal("running", _log.Last.GetProperty("data").GetProperty("phase").GetString());

        await sign.StopAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(5, _log.JsonLines.Count);
    }

    // Both alerts of silence wait longer than two of the lines are apart.
    [Theory]
    [InlineData("LogsMissing")]
    [InlineData("LogAgentSilent")]
    public void AlertOfSilence_Waits_ForSeveralLines(string alert)
    {
        var expression = Rule.LogAlerts.Concat(Rule.Alerts).Single(rule => rule.Name == alert).Expression;
        var minutes = int.Parse(Regex.Match(expression, @"\[(\d+)m\]").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(TimeSpan.FromMinutes(minutes) > 3 * LifeSign.Interval);
    }
}
