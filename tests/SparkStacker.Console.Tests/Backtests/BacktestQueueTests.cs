using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Backtests;

public sealed class BacktestQueueTests
{
    private static readonly BacktestOrder s_order = new() { Strategy = "macd_eth_usd" };

    [Fact]
    public async Task Job_OverTheRecording_GivesWhatTheBacktestItselfGives()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);

        var id = await StartAsync(bench, s_order);
        var job = await bench.UntilAsync(id, BacktestState.Done);

        var settings = BacktestCheck.Read(s_order, StrategyCatalogue.BuiltIn).Settings!;
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, RecordingReader.Read(BundledRecording.Path, default).Candles);
        var expected = BacktestReport.Of(settings, series, BacktestEngine.Full, Backtest.Run(settings, series, BacktestEngine.Full, default));
        Assert.Equal((expected.TradesHash, expected.Run.Trades.Count, expected.Figures.Trades.NetProfit), (job.Summary!.TradesHash, job.Summary.Trades, job.Summary.NetProfit));
        var result = (await bench.Book.ResultAsync(id, default))!;
        Assert.Equal(expected.Run.Trades, result.Trades);
        Assert.Equal(expected.Run.Equity[series.Count - 1], result.Equity[^1].Equity);
        Assert.Equal(expected.TradesHash, result.Json.GetProperty("tradesHash").GetString());
    }

    [Fact]
    public async Task Queue_AfterARestart_MarksWhatRanAndRunsWhatWaited()
    {
        await using var bench = await BacktestBench.CreateAsync();
        var (ran, waited) = (await bench.Book.AddAsync(s_order, "t@example.com", default), await bench.Book.AddAsync(s_order, "t@example.com", default));
        Assert.True(await bench.Book.ChangeAsync(ran, [BacktestState.Queued], (row, now) => (row.State, row.StartedAt) = (BacktestState.Running, now), default));

        var after = bench.Restarted();
        await after.Queue.StartAsync(default);
        await after.UntilAsync(waited, BacktestState.Done);
        await after.Queue.StopAsync(default);

        var interrupted = (await after.Book.FindAsync(ran, default))!;
        Assert.Equal((BacktestState.Interrupted, "The console ended while it ran. Run it again to have its result."), (interrupted.State, interrupted.Problem));
    }

    [Fact]
    public async Task Job_OverStoredCandles_RunsOverTheRangeThatWasAsked()
    {
        await using var bench = await BacktestBench.CreateAsync();
        var candles = RecordingReader.Read(BundledRecording.Path, default).Candles;
        Assert.Null(bench.Candles.Save(MarketSymbol.EthUsd, Interval.OneMinute, candles.AsSpan(0, 5_000)));
        await bench.Queue.StartAsync(default);

        var order = s_order with { Data = "ETH-USD", From = candles[1_000].OpenTime, To = candles[3_000].OpenTime };
        var id = await StartAsync(bench, order);

        await bench.UntilAsync(id, BacktestState.Done);
        var report = (await bench.Book.ResultAsync(id, default))!.Json;
        Assert.Equal(2_000, report.GetProperty("candles").GetInt32());
    }

    [Fact]
    public async Task Job_WithoutCandlesInItsRange_FailsWithTheReason()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);

        var id = await StartAsync(bench, s_order with { From = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        var job = await bench.UntilAsync(id, BacktestState.Failed);
        Assert.Equal("from, to: the recording has no candles in this range.", job.Problem);
    }

    [Fact]
    public async Task Cancel_WhileItWaits_KeepsItFromRunning()
    {
        await using var bench = await BacktestBench.CreateAsync();
        var (first, second) = (await bench.Book.AddAsync(s_order, "t@example.com", default), await bench.Book.AddAsync(s_order, "t@example.com", default));
        var cancelled = await new CancelBacktestHandler(bench.Runner).HandleAsync(new CancelBacktest(first), default);

        await bench.Queue.StartAsync(default);
        await bench.UntilAsync(second, BacktestState.Done);

        Assert.True(cancelled.IsSuccess);
        Assert.Equal(BacktestState.Cancelled, (await bench.Book.FindAsync(first, default))!.State);
        Assert.Null(await bench.Book.ResultAsync(first, default));
    }

    [Fact]
    public async Task Delete_ADoneOne_TakesItsResultToo()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        var id = await StartAsync(bench, s_order);
        await bench.UntilAsync(id, BacktestState.Done);

        Assert.True((await new DeleteBacktestHandler(bench.Book).HandleAsync(new DeleteBacktest(id), default)).IsSuccess);
        Assert.Empty(await bench.Book.ListAsync(null, 10, default));
        Assert.Equal("backtest_not_found", (await new DeleteBacktestHandler(bench.Book).HandleAsync(new DeleteBacktest(id), default)).Error?.Code);
    }

    [Theory]
    [InlineData("none", "recording", "strategy: 'none' is unknown; allowed are macd_eth_usd, ")]
    [InlineData("macd_eth_usd", "BTC-USD", "data: 'BTC-USD' is unknown; allowed are recording.")]
    public async Task Start_WithWhatThereIsNot_IsRefusedWithWhatThereIs(string strategy, string data, string expected)
    {
        await using var bench = await BacktestBench.CreateAsync();

        var result = await bench.Starter().HandleAsync(new StartBacktest(new BacktestOrder { Strategy = strategy, Data = data }), default);

        Assert.StartsWith(expected, result.Error?.Message, StringComparison.Ordinal);
        Assert.Empty(await bench.Book.ListAsync(null, 10, default));
    }

    [Fact]
    public async Task Start_WithValuesOutOfRange_NamesEach()
    {
        await using var bench = await BacktestBench.CreateAsync();
        var order = new BacktestOrder { Strategy = "macd_eth_usd", FeePercent = 11, OpeningBalance = 0, Parameters = { ["fast"] = 30, ["slow"] = 20 } };

        var message = (await bench.Starter().HandleAsync(new StartBacktest(order), default)).Error!.Message;

        Assert.Contains("feePercent: 11 is outside 0 to 10 %.", message, StringComparison.Ordinal);
        Assert.Contains("openingBalance: 0 is outside 0.01 to 1000000000 USD.", message, StringComparison.Ordinal);
        Assert.Contains("fast", message, StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync(BacktestBench bench, BacktestOrder order)
    {
        CommandResult result = await bench.Starter().HandleAsync(new StartBacktest(order), default);
        Assert.Null(result.Error);
        return result.Message!;
    }
}
