using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class TerminalFormatterTests : IDisposable
{
    private readonly LogCapture _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Format_Line_ReadsLikeASentenceWithItsData()
    {
        using (_log.Logger().BeginScope(new Dictionary<string, object> { ["market"] = "ETH-USD", ["strategy"] = "macd_eth_usd" }))
        {
            _log.Logger("SparkStacker.Trading.Risk").LogWarning("Refused by {Rule}", "kill_switch");
        }

        Assert.Matches("^\\d\\d:\\d\\d:\\d\\d \u001b\\[33mWARNING  \u001b\\[0mrisk      macd_eth_usd  Refused by kill_switch  market=ETH-USD\n$", _log.TerminalLines[0]);
    }

    [Fact]
    public void Format_ControlCharacters_AreShownNotObeyed()
    {
        _log.Logger().LogInformation("Hello {Name}", "a\n12:00:00 INFO forged \u001b[2J\u202e\tb");

        Assert.EndsWith("Hello a\\n12:00:00 INFO forged \\u001b[2J\\u202e\\tb\n", _log.TerminalLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Format_Exception_IsIndentedAndRedacted()
    {
        _log.Logger().LogError(new InvalidOperationException("first\nsecret=abcdefgh second"), "Failed");

        var lines = _log.TerminalLines[0].TrimEnd('\n').Split('\n');
        Assert.True(lines.Length >= 3);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("abcdefgh", _log.TerminalLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Format_SecretInScope_IsRedacted()
    {
        using (_log.Logger().BeginScope(new Dictionary<string, object> { ["apiKey"] = "k-12345" }))
        {
            _log.Logger().LogInformation("x");
        }

        Assert.Contains("api_key=[redacted]", _log.TerminalLines[0], StringComparison.Ordinal);
    }
}
