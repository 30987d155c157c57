using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Api;

public sealed class LiveComparisonEndpointTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/strategies/macd_eth_usd/live-vs-backtest";

    // The console under test has an engine of its own, with an account and candles.
    private static readonly AccountId s_account = new("compared-1");

    [Fact]
    public async Task Get_AfterTradingWithDifferences_ExplainsEachToTheLastDecimal()
    {
        var expected = await SeedAsync();

        using var answer = await console.Viewer.GetAsync(Path);

        var item = await ApiConsole.JsonAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, item.GetRawText());
        Assert.Equal((expected.Length, expected.Length - 1, expected.Length - 1), (Number(item, "expectedTrades"), Number(item, "liveTrades"), Number(item, "matched")));
        Assert.Equal((expected.Sum(t => t.NetPnl), -0.001m - expected[5].NetPnl), (item.GetProperty("expectedNet").GetDecimal(), item.GetProperty("difference").GetDecimal()));
        Assert.Equal(
            [("fee", -0.001m), ("missed_signal", -expected[5].NetPnl)],
            item.GetProperty("causes").EnumerateArray().Select(c => (Text(c, "cause"), c.GetProperty("amount").GetDecimal())));
        var missed = item.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("livePnl").ValueKind == JsonValueKind.Null);
        Assert.Equal("Four losses in a row.", Text(missed.GetProperty("causes")[0], "why"));
        Assert.Equal([1], item.GetProperty("versions").EnumerateArray().Select(v => v.GetInt32()));
        Assert.Equal(JsonValueKind.True, item.GetProperty("bandContainsLive").ValueKind);
    }

    [Theory]
    [InlineData("?from=2035-01-01T00:00:00Z", 422, "nothing_to_compare")]
    [InlineData("?from=yesterday", 400, "invalid_request")]
    public async Task Get_OfATimeWithoutTrading_SaysSo(string query, int status, string code)
    {
        using var answer = await console.Viewer.GetAsync(Path + query);

        Assert.Equal((status, code), ((int)answer.StatusCode, Text(await ApiConsole.JsonAsync(answer), "code")));
    }

    [Fact]
    public async Task Get_OfAnUnknownStrategy_Is404()
    {
        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/none/live-vs-backtest");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // What a paper account would have traded on three days, with one fee too high and one signal held back.
    private async Task<BacktestTrade[]> SeedAsync()
    {
        var candles = RecordingReader.Read(BundledRecording.Path, default).Candles.AsSpan(0, 3_000).ToArray();
        Assert.Null(console.Services.GetRequiredService<ICandleStore>().Save(MarketSymbol.EthUsd, Interval.OneMinute, candles));
        var settings = new BacktestSettings { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd };
        var (start, end) = (candles[500].OpenTime, candles[^1].OpenTime);
        var series = new CandleSeries(MarketSymbol.EthUsd, Interval.OneMinute, candles);
        BacktestTrade[] expected = [.. Backtest.Run(settings, series, BacktestEngine.Full, default).Trades.Where(t => t.EntryTime >= start && t.ExitTime < end)];
        console.Engine.Snapshot = console.Engine.Snapshot with { MarketTime = end, Positions = [], Account = console.Engine.Snapshot.Account with { Id = s_account } };

        var account = new TradingAccount(s_account, 1_000, Snapshots.Now, null, "replay");
        await using var context = await console.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        context.Accounts.Add(AccountRow.From(account));
        context.Events.Add(EventRow.From(new AccountOpened(account, "system") { Sequence = 1_000_000, Time = start, RecordedAt = Snapshots.Now }));
        context.Signals.Add(SignalRow.From(HeldBack(expected[5])));
        context.Trades.AddRange(expected.Where((_, i) => i != 5).Select((t, i) => TradeRow.From(LiveTrades.Of(t, s_account) with { Fees = t.Fees + (i == 3 ? 0.001m : 0) })));
        await context.SaveChangesAsync();
        return expected;
    }

    private static SignalRecord HeldBack(BacktestTrade t) => new()
    {
        Account = s_account,
        Strategy = MacdCross.EthUsd.Id,
        Symbol = MarketSymbol.EthUsd,
        CandleOpenTimeMs = t.EntryTimeMs - 60_000,
        Time = t.EntryTime,
        Side = t.Side == PositionSide.Long ? SignalSide.Buy : SignalSide.Sell,
        Price = t.EntryPrice,
        Confidence = 0.5,
        Values = [],
        Outcome = SignalOutcome.HeldBack,
        Refusal = new RiskRefusal(RiskRule.LossStreak, "4", "4", "Four losses in a row."),
        Sentence = "Held back.",
    };

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
