using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class JsonLineFormatterTests : IDisposable
{
    private readonly LogCapture _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Format_Line_HasTheFieldsInTheirOrder()
    {
        _log.Logger("SparkStacker.Trading.Strategies.MacdCross").LogInformation("Signal {Side} at {ClosePrice}, {Strategy}", "BUY", 1933.67m, "macd_eth_usd");

        var line = _log.Last;
        Assert.Equal(["timestamp", "level", "category", "strategy", "message", "data"], line.EnumerateObject().Select(p => p.Name));
        Assert.Equal("INFO", line.GetProperty("level").GetString());
        Assert.Equal("strategy", line.GetProperty("category").GetString());
        Assert.Equal("macd_eth_usd", line.GetProperty("strategy").GetString());
        Assert.Equal("Signal BUY at 1933.67, macd_eth_usd", line.GetProperty("message").GetString());
        var data = line.GetProperty("data");
        Assert.Equal("BUY", data.GetProperty("side").GetString());
        Assert.Equal(1933.67m, data.GetProperty("close_price").GetDecimal());
        Assert.Equal("SparkStacker.Trading.Strategies.MacdCross", data.GetProperty("logger").GetString());
        Assert.EndsWith("Z", line.GetProperty("timestamp").GetString(), StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(line.GetProperty("timestamp").GetString(), out _));
    }

    [Theory]
    [InlineData(LogLevel.Trace, "DEBUG")]
    [InlineData(LogLevel.Debug, "DEBUG")]
    [InlineData(LogLevel.Information, "INFO")]
    [InlineData(LogLevel.Warning, "WARNING")]
    [InlineData(LogLevel.Error, "ERROR")]
    [InlineData(LogLevel.Critical, "CRITICAL")]
    public void Format_Level_HasItsName(LogLevel level, string expected)
    {
        _log.Logger().Log(level, "x");

        Assert.Equal(expected, _log.Last.GetProperty("level").GetString());
    }

    // The framework's RequestId beside our request_id.
    [Fact]
    public void Format_NamesThatBecomeOne_StandOnce()
    {
        var logger = _log.Logger();
        using var outer = logger.BeginScope(new Dictionary<string, object> { ["RequestId"] = "of the framework", ["Logger"] = "x", ["EventId"] = "y" });
        using var inner = logger.BeginScope(new Dictionary<string, object> { ["request_id"] = "ours" });
        logger.LogInformation(new EventId(7), "x");

        var data = _log.Last.GetProperty("data");
        Assert.Equal(data.EnumerateObject().Count(), data.EnumerateObject().DistinctBy(property => property.Name).Count());
        Assert.Equal("ours", data.GetProperty("request_id").GetString());
        Assert.NotEqual("x", data.GetProperty("logger").GetString());
        Assert.Equal(7, data.GetProperty("event_id").GetInt32());
    }

    [Fact]
    public void Format_ValueWithLineBreaks_StaysOneLine()
    {
        _log.Logger().LogWarning("From {Name}", "a\r\n{\"level\":\"INFO\"}\u0000\u001b[31m\u2028");

        Assert.Single(_log.JsonLines[0].TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain(_log.JsonLines[0].TrimEnd('\n'), char.IsControl);
        Assert.Equal("a\r\n{\"level\":\"INFO\"}\u0000\u001b[31m\u2028", _log.Last.GetProperty("data").GetProperty("name").GetString());
    }

    [Fact]
    public void Format_RequestWithANameOfItsOwn_HasItOnce()
    {
        var logger = _log.Logger();
        using (logger.BeginScope(new Dictionary<string, object> { ["RequestId"] = "0HN:1" }))
        using (logger.BeginScope(new Dictionary<string, object> { ["requestId"] = "bot-7" }))
        {
            logger.LogInformation("x");
        }

        Assert.Equal("bot-7", Assert.Single(_log.Last.GetProperty("data").EnumerateObject(), p => p.Name == "request_id").Value.GetString());
    }

    [Fact]
    public void Format_InsideAnActivity_CarriesItsTrace()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        _log.Logger().LogInformation("x");

        Assert.Equal(activity.TraceId.ToHexString(), _log.Last.GetProperty("trace_id").GetString());
    }

    [Fact]
    public void Format_Values_KeepTheirTypes()
    {
        _log.Logger().LogInformation(
            "{Whole} {Real} {Flag} {When} {None} {NotANumber} {List} {@Nested}", 7, 0.5, true, Samples.Noon, null, double.NaN, new[] { 1, 2 }, new { InnerName = "x", ApiKey = "k" });

        var data = _log.Last.GetProperty("data");
        Assert.Equal(7, data.GetProperty("whole").GetInt32());
        Assert.Equal(0.5, data.GetProperty("real").GetDouble());
        Assert.True(data.GetProperty("flag").GetBoolean());
        Assert.Equal("2025-05-04T12:00:00Z", data.GetProperty("when").GetString());
        Assert.False(data.TryGetProperty("none", out _));
        Assert.Equal(JsonValueKind.String, data.GetProperty("not_a_number").ValueKind);
        Assert.Equal(2, data.GetProperty("list").GetArrayLength());
        Assert.Equal("x", data.GetProperty("nested").GetProperty("inner_name").GetString());
        Assert.Equal("[redacted]", data.GetProperty("nested").GetProperty("api_key").GetString());
    }

    [Fact]
    public void Format_Secrets_AreTakenOutOfMessageDataAndException()
    {
        var fault = new InvalidOperationException("login with Password=hunter2hunter2; failed");
        _log.Logger().LogError(fault, "Token {AccessToken}, header {Header}", "tok-123456789", "Authorization: Bearer abcdef123456");

        var line = _log.JsonLines[0];
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
        Assert.DoesNotContain("tok-123456789", line, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef123456", line, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", _log.Last.GetProperty("data").GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_VeryLongText_IsCut()
    {
        _log.Logger().LogInformation("{Text}", new string('x', 200_000));

        Assert.InRange(_log.JsonLines[0].Length, 16_000, 40_000);
    }
}
