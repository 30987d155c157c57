using SparkStacker.Console.Backtests;
using SparkStacker.Console.Components.Pages.Backtests;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests;

public sealed class BacktestOriginTests : IAsyncLifetime
{
    private static readonly BacktestOrder s_order = new() { Strategy = "macd_eth_usd", Parameters = { ["fast"] = 9, ["leverage"] = 3 }, SlippageBps = 1.5m };

    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Rows_OfAResult_NameCandlesParametersCostsAndFingerprints()
    {
        var (job, result) = Run(s_order);
        var card = await _harness.RenderAsync<BacktestOrigin>(p => p.Add(c => c.Job, job).Add(c => c.Report, result.Json));
        var text = card.Find("dl").TextContent;

        Assert.Contains("2,000 of ETH-USD 1m, 2025-05-04 15:33 to 2025-05-06 00:53 UTC", text, StringComparison.Ordinal);
        Assert.Contains("fast 9, slow 21, signal 5, seed_first_value 0, max_position_usd 1, leverage 3, stop_loss_percent 2, take_profit_percent 4", text, StringComparison.Ordinal);
        Assert.Contains("fee 0.045 %, slippage 1.5 bps, funding 0 % an hour", text, StringComparison.Ordinal);
        Assert.Contains(result.Json.GetProperty("dataHash").GetString()!, text, StringComparison.Ordinal);
        Assert.Contains("2026-11-21 09:30 UTC by someone@example.com", text, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("p.alert"));
    }

    [Fact]
    public async Task Notes_CapBelowOneLot_AreShown()
    {
        var (job, result) = Run(s_order with { Parameters = new() { ["max_position_usd"] = 0.1m } });
        var card = await _harness.RenderAsync<BacktestOrigin>(p => p.Add(c => c.Job, job).Add(c => c.Report, result.Json));

        Assert.StartsWith("Above 1,000.00 USD nothing was opened", card.Find("p.alert").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_OfAResult_AddUpToItsGain()
    {
        var (_, result) = Run(s_order);
        var table = await _harness.RenderAsync<BacktestMonths>(p => p.Add(c => c.Report, result.Json));

        var row = Assert.Single(table.FindAll("tbody tr"));
        Assert.StartsWith("2025-05", row.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(result.Trades.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), row.TextContent.Trim(), StringComparison.Ordinal);
    }

    private static (BacktestJob Job, BacktestResult Result) Run(BacktestOrder order)
    {
        var settings = BacktestCheck.Read(order, StrategyCatalogue.BuiltIn).Settings!;
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, RecordingReader.Read(BundledRecording.Path, default).Candles[..2_000]);
        var report = BacktestReport.Of(settings, series, BacktestEngine.Fast, Backtest.Run(settings, series, BacktestEngine.Fast, default));
        var asked = new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
        return (
            new BacktestJob("1", BacktestState.Done, order, "someone@example.com", asked, asked, asked, null, BacktestSummary.Of(report)),
            BacktestResult.Of(report, TimeSpan.Zero, TimeSpan.Zero));
    }
}
