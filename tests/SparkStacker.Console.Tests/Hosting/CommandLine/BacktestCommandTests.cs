using System.Globalization;
using System.Text.Json;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

public sealed class BacktestCommandTests
{
    private static readonly string[] s_fields = ["engine", "candles", "elapsedMs", "loadMs", "dataHash", "tradesHash", "trades", "openPosition", "figures"];

    private static readonly string[] s_figures =
    [
        "netProfit", "netProfitPercent", "winRatio", "profitFactor", "maxDrawdownPercent", "sharpe", "sortino", "calmar", "expectancy", "fees", "funding", "exposurePercent",
    ];

    private static readonly string[] s_tradeFields = ["entryTime", "exitTime", "side", "entryPrice", "exitPrice", "size", "pnl", "fee", "exitReason"];

    [Fact]
    public async Task Backtest_Json_HasEachField()
    {
        var run = await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--output", "json", "--trades");
        var json = run.Json();
        var trades = json.GetProperty("tradeList").EnumerateArray().ToArray();

        Assert.Equal((ExitCodes.Success, ""), (run.Code, run.Error));
        Assert.All(s_fields, name => Assert.True(json.TryGetProperty(name, out _), name));
        Assert.All(s_figures, name => Assert.True(json.GetProperty("figures").TryGetProperty(name, out _), name));
        Assert.All(trades, trade => Assert.All(s_tradeFields, name => Assert.True(trade.TryGetProperty(name, out _), name)));
        Assert.Equal(json.GetProperty("trades").GetInt32(), trades.Length);
        Assert.Equal(json.GetProperty("figures").GetProperty("netProfit").GetDecimal(), trades.Sum(t => t.GetProperty("pnl").GetDecimal()));
        Assert.InRange(trades.Length, 300, 400);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("full")]
    public async Task Backtest_BalanceIsLost_SaysWhenAndGivesNoPercentOfNothing(string engine)
    {
        string[] args = ["backtest", "--candles", VerbRun.Sample, "--balance", "10", "--size-usd", "5000", "--engine", engine];
        var json = (await VerbRun.Of([.. args, "--output", "json", "--trades"])).Json();

        // Counted by hand: the first trade at whose end nothing is left. Marked at each candle, equity got there a little before.
        var equity = 10m;
        var lost = json.GetProperty("tradeList").EnumerateArray().First(t => (equity += t.GetProperty("pnl").GetDecimal()) <= 0).GetProperty("exitTime").GetDateTimeOffset();
        var note = Assert.Single(json.GetProperty("notes").EnumerateArray()).GetString()!;
        var said = DateTimeOffset.ParseExact(note.Split(" on ")[1][..16], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.StartsWith("Nothing was left of the balance on ", note, StringComparison.Ordinal);
        Assert.InRange(lost - said, TimeSpan.Zero, TimeSpan.FromMinutes(30));
        Assert.Contains("! " + note, (await VerbRun.Of(args)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backtest_BothEngines_AgreeOnEverythingButTheirNameAndTime()
    {
        string[] args = ["backtest", "--candles", VerbRun.Sample, "--output", "json", "--trades", "--slippage-bps", "1.5", "--funding-percent", "0.01", "--engine"];
        var (fast, full) = (await VerbRun.Of([.. args, "fast"]), await VerbRun.Of([.. args, "full"]));

        Assert.Equal("full", full.Json().GetProperty("engine").GetString());
        Assert.Equal(Without(fast, "engine", "elapsedMs", "loadMs"), Without(full, "engine", "elapsedMs", "loadMs"));
    }

    [Fact]
    public async Task Backtest_OptionsOfStopTargetAndSize_AreTheParameters()
    {
        var json = (await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--stop-percent", "1.5", "--target-percent", "3", "--size-usd", "20", "--set", "fast=5", "slow=30", "--output", "json")).Json();
        var parameters = json.GetProperty("settings").GetProperty("parameters");

        Assert.Equal(1.5m, parameters.GetProperty("stop_loss_percent").GetDecimal());
        Assert.Equal(3m, parameters.GetProperty("take_profit_percent").GetDecimal());
        Assert.Equal(20m, parameters.GetProperty("max_position_usd").GetDecimal());
        Assert.Equal((5, 30), (parameters.GetProperty("fast").GetInt32(), parameters.GetProperty("slow").GetInt32()));
    }

    [Fact]
    public async Task Backtest_FromToAndInterval_TakeTheirCandles()
    {
        var json = (await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--from", "2025-05-05", "--to", "2025-05-05T12:00", "--interval", "15m", "--output", "json")).Json();

        Assert.Equal(48, json.GetProperty("candles").GetInt32());
        Assert.Equal("2025-05-05T00:00:00Z", json.GetProperty("from").GetString());
        Assert.Equal("2025-05-05T12:00:00Z", json.GetProperty("to").GetString());
    }

    [Fact]
    public async Task Backtest_TrailingStop_IsLeftToTheEngine()
    {
        var run = await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--set", "trailing_stop_percent=0.5", "--output", "json");

        Assert.Equal("full", run.Json().GetProperty("engine").GetString());
    }

    [Fact]
    public async Task Backtest_Csv_HasALineForEachTrade()
    {
        var lines = (await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--output", "csv")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("entry_time,exit_time,side,entry_price,exit_price,size,pnl,fee,funding,exit_reason", lines[0]);
        Assert.All(lines, line => Assert.Equal(10, line.Split(',').Length));
        Assert.InRange(lines.Length, 300, 400);
    }

    [Theory]
    [InlineData("--candles", "no/such.csv")]
    [InlineData("--strategy", "macd")]
    [InlineData("--set", "fast")]
    [InlineData("--set", "fast=eight")]
    [InlineData("--set", "fast=300")]
    [InlineData("--set", "fast=30")]
    [InlineData("--set", "speed=3")]
    [InlineData("--from", "yesterday")]
    [InlineData("--to", "2024-01-01")]
    [InlineData("--balance", "0")]
    [InlineData("--balance", "NaN")]
    [InlineData("--fee-percent", "-1")]
    [InlineData("--slippage-bps", "1e3")]
    [InlineData("--stop-percent", "0")]
    [InlineData("--stop-percent", "2.055")]
    [InlineData("--target-percent", "x")]
    [InlineData("--size-usd", "0")]
    [InlineData("--fill", "now")]
    [InlineData("--engine", "turbo")]
    [InlineData("--output", "xml")]
    [InlineData("--interval", "2m")]
    [InlineData("--report", "/no/such/folder/report.html")]
    [InlineData("--bogus", "1")]
    public async Task Backtest_OptionThatCannotBeUsed_IsOneLineThatNamesIt(string option, string value)
    {
        string[] candles = option == "--candles" ? [] : ["--candles", VerbRun.Sample];
        var run = await VerbRun.Of(["backtest", .. candles, option, value]);

        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(option == "--candles" ? value : option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_Mistyped_NamesItAndWhatIsAllowed()
    {
        var run = await VerbRun.Of("bakctest");

        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Contains("'bakctest' is no verb", run.Error, StringComparison.Ordinal);
        Assert.Contains("backtest, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backtest_Report_IsOnePageWithoutNetworkAndAlwaysTheSame()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Path.Combine(folder.Path, "one.html"), Path.Combine(folder.Path, "two.html"));
        await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--report", first);
        await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--report", second);
        var page = await File.ReadAllTextAsync(first);

        Assert.Equal(page, await File.ReadAllTextAsync(second));
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("<svg ").Length - 1);
    }

    [Fact]
    public async Task Backtest_ReportOfManyTrades_MarksTheLastOnes()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "many.html");
        await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--set", "fast=2", "slow=5", "signal=2", "--report", file);
        var page = await File.ReadAllTextAsync(file);

        Assert.Contains("Entries and exits of the last 60 of ", page, StringComparison.Ordinal);
        Assert.Equal(60, page.Split("<circle ").Length - 1);
        Assert.Equal(6, page.Split("<svg ").Length - 1);
    }

    private static string Without(VerbRun run, params string[] names) =>
        JsonSerializer.Serialize(run.Json().EnumerateObject().Where(p => !names.Contains(p.Name)).ToDictionary(p => p.Name, p => p.Value));
}
