using System.Globalization;
using System.Text;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

/// <summary>Files whose candles are no minutes, and candles of bitcoin.</summary>
public sealed class LongerCandlesTests : IDisposable
{
    private const long HourMs = 3_600_000;
    private const long FirstMs = 1_700_006_400_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backtest_FileOfHours_HasHoursWithoutGaps()
    {
        var json = (await VerbRun.Of("backtest", "--candles", Hours(300), "--size-usd", "100", "--output", "json", "--trades")).Json();

        Assert.Equal(("1h", 300, 0), (json.GetProperty("interval").GetString(), json.GetProperty("candles").GetInt32(), json.GetProperty("missingCandles").GetInt32()));
        Assert.Equal("2023-11-27T12:00:00Z", json.GetProperty("to").GetString());
        Assert.InRange(json.GetProperty("figures").GetProperty("exposurePercent").GetDouble(), 50, 100);
        Assert.NotEmpty(json.GetProperty("tradeList").EnumerateArray());
    }

    [Fact]
    public async Task Backtest_FileOfHours_FoldsIntoLongerOnesOnly()
    {
        var file = Hours(300);
        var folded = (await VerbRun.Of("backtest", "--candles", file, "--interval", "4h", "--output", "json")).Json();
        var refused = await VerbRun.Of("backtest", "--candles", file, "--interval", "15m");

        Assert.Equal(("4h", 75), (folded.GetProperty("interval").GetString(), folded.GetProperty("candles").GetInt32()));
        Assert.Equal(ExitCodes.BadInput, refused.Code);
        Assert.Contains("--interval", refused.Error, StringComparison.Ordinal);
        Assert.Contains("holds 1h candles, which make up no 15m candles; allowed are 1h, 4h, 1d", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileOfHours_IsRefused()
    {
        var run = await VerbRun.Of("import", Hours(30), "--data", _folder.Path);

        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains("holds 1h candles; 1m candles are needed here", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("macd_eth_usd", 4)]
    [InlineData("macd_btc_usd", 5)]
    public async Task Backtest_OfAStrategy_TakesTheLotOfItsMarket(string strategy, int decimals)
    {
        var json = (await VerbRun.Of("backtest", "--candles", Hours(300, 35_500), "--strategy", strategy, "--size-usd", "100", "--output", "json", "--trades")).Json();

        Assert.Equal(decimals, json.GetProperty("tradeList").EnumerateArray().Max(t => t.GetProperty("size").GetDecimal().Scale));
        Assert.Empty(json.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task Backtest_CapBelowOneLot_SaysAbovePriceNothingWasOpened()
    {
        var file = Hours(300, 35_500);
        var json = (await VerbRun.Of("backtest", "--candles", file, "--output", "json")).Json();
        var table = (await VerbRun.Of("backtest", "--candles", file)).Output;

        Assert.Equal(0, json.GetProperty("trades").GetInt32());
        var note = Assert.Single(json.GetProperty("notes").EnumerateArray()).GetString()!;
        Assert.StartsWith("Above 10,000.00 USD nothing was opened: max_position_usd of 1 USD buys less than one lot of 0.0001 there", note, StringComparison.Ordinal);
        Assert.Contains("! " + note, table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("profitFactor", "profit_factor")]
    [InlineData("win_ratio", "win_ratio")]
    [InlineData("netProfit", "return")]
    public async Task Sweep_RankAsTheResultsNameIt_IsTaken(string rank, string expected)
    {
        var json = (await VerbRun.Of("sweep", "--candles", VerbRun.Sample, "--range", "fast=4:6:2", "--rank", rank, "--output", "json")).Json();

        Assert.Equal(expected, json.GetProperty("rank").GetString());
    }

    private string Hours(int count, decimal price = 2_000)
    {
        var text = new StringBuilder("timestamp_ms,open,high,low,close,volume\n");
        var random = new Random(5);
        for (var i = 0; i < count; i++)
        {
            var close = price * (1 + ((decimal)random.Next(-40, 41) / 10_000));
            var (open, last) = (decimal.Round(price, 1), decimal.Round(close, 1));
            text.Append(CultureInfo.InvariantCulture, $"{FirstMs + (i * HourMs)},{open},{Math.Max(open, last)},{Math.Min(open, last)},{last},1\n");
            price = last;
        }

        return _folder.Write($"hours-{count}.csv", text.ToString());
    }
}
