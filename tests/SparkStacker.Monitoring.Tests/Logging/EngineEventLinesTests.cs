using System.Text.Json;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Logging;

/// <summary>Names, levels and values that dashboards and rules read.</summary>
public sealed class EngineEventLinesTests : IDisposable
{
    private readonly LogCapture _log = new();
    private readonly EngineEventLines _lines;

    public EngineEventLinesTests() => _lines = new EngineEventLines(new EventLoggers(_log.Factory));

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Write_MacdSignal_CarriesItsFigures()
    {
        var data = Write(new SignalGenerated(Samples.Signal()), "INFO", "strategy", "MACD signal generated");

        Assert.Equal("BUY", Text(data, "side"));
        Assert.Equal("hyperliquid", Text(data, "exchange"));
        Assert.Equal("ETH-USD", Text(data, "market"));
        Assert.Equal(1940.5m, Number(data, "price"));
        Assert.Equal(0.75m, Number(data, "confidence"));
        Assert.Equal(1.25m, Number(data, "macd"));
        Assert.Equal(1m, Number(data, "signal"));
        Assert.Equal(0.25m, Number(data, "histogram"));
    }

    [Fact]
    public void Write_OtherSignal_IsNotCalledMacd()
    {
        var data = Write(new SignalGenerated(Samples.Signal(SignalSide.Sell, [new IndicatorValue("rsi", 71)])), "INFO", "strategy", "Signal generated");

        Assert.Equal("SELL", Text(data, "side"));
        Assert.Equal(0.75m, Number(data, "confidence"));
    }

    [Fact]
    public void Write_PositionOpened_CarriesEntry()
    {
        var data = Write(new PositionOpened(Samples.Open(PositionSide.Short).Position), "INFO", "trading", "Position opened");

        Assert.Equal("p-1", Text(data, "position_id"));
        Assert.Equal("SELL", Text(data, "side"));
        Assert.Equal("short", Text(data, "position_side"));
        Assert.Equal("main", Text(data, "type"));
        Assert.Equal(0.0005m, Number(data, "size"));
        Assert.Equal(1940m, Number(data, "entry_price"));
        Assert.Equal(1940m, Number(data, "price"));
        Assert.Equal(0.97m, Number(data, "notional_usd"));
        Assert.Equal(10m, Number(data, "leverage"));
        Assert.Equal(1901.2m, Number(data, "stop_loss_price"));
        Assert.Equal(2017.6m, Number(data, "take_profit_price"));
    }

    [Fact]
    public void Write_PositionClosed_CarriesTheTrade()
    {
        var trade = Samples.Trade();
        var data = Write(new PositionClosed(trade), "INFO", "trading", "Position closed");

        Assert.Equal("p-1", Text(data, "position_id"));
        Assert.Equal("BUY", Text(data, "side"));
        Assert.Equal("long", Text(data, "position_side"));
        Assert.Equal(1940m, Number(data, "entry_price"));
        Assert.Equal(1980m, Number(data, "price"));
        Assert.Equal(trade.PnlPercent, Number(data, "pnl_percent"));
        Assert.Equal(trade.NetPnl, Number(data, "pnl_usd"));
        Assert.Equal(600m, Number(data, "duration_seconds"));
        Assert.Equal("take_profit", Text(data, "exit_reason"));
    }

    [Fact]
    public void Write_EntryRefused_CarriesRuleLimitAndValue()
    {
        var refusal = new RiskRefusal(RiskRule.FeedStale, "90 s", "120 s", "No market data for 120 s; at most 90 s are allowed.");
        var data = Write(new EntryRefused(new StrategyId(Samples.Strategy), refusal), "WARNING", "risk", "Entry refused");

        Assert.Equal("feed_stale", Text(data, "rule"));
        Assert.Equal("90 s", Text(data, "limit"));
        Assert.Equal("120 s", Text(data, "value"));
    }

    [Fact]
    public void Write_OrderFilled_CarriesFillAndFee()
    {
        var data = Write(new OrderFilled(Samples.Fill(), Samples.Order(OrderState.Filled)), "INFO", "trading", "Order filled");

        Assert.Equal("0x01", Text(data, "order_id"));
        Assert.Equal("entry", Text(data, "purpose"));
        Assert.Equal(1940m, Number(data, "price"));
        Assert.Equal(0.0004365m, Number(data, "fee_usd"));
    }

    [Theory]
    [InlineData(OrderState.Rejected, "WARNING", "Order refused")]
    [InlineData(OrderState.Denied, "WARNING", "Order refused")]
    [InlineData(OrderState.Unknown, "ERROR", "Order outcome unknown")]
    [InlineData(OrderState.Acknowledged, "DEBUG", "Order changed")]
    public void Write_OrderState_HasItsLevel(OrderState state, string level, string message)
    {
        var data = Write(new OrderChanged(Samples.Order(state)), level, "trading", message);

        Assert.Equal(state.ToString().ToLowerInvariant(), Text(data, "state"));
    }

    [Fact]
    public void Write_Operations_HaveTheirCategoryAndLevel()
    {
        Write(new StrategySwitched(new StrategyId(Samples.Strategy), true, "a@b.example"), "INFO", "strategy", "Strategy switched on");
        Write(new KillSwitchChanged(new KillSwitchView(true, "test", "a@b.example", Samples.Noon), "a@b.example"), "WARNING", "risk", "Trading stopped");
        Write(new KillSwitchChanged(KillSwitchView.Released, "a@b.example"), "WARNING", "risk", "Trading released");
        var report = Write(new KillSwitchReported(new KillSwitchReport(true, TimeSpan.FromSeconds(1.5), 2, 1, "Flat.")), "WARNING", "risk", "Kill switch reported");
        Assert.Equal((2m, 1m, 1.5m), (Number(report, "closed"), Number(report, "cancelled"), Number(report, "elapsed_seconds")));
        Write(new StrategyFaulted(new StrategyId("macd_eth_usd"), "its code failed"), "ERROR", "strategy", "Strategy faulted");
        Write(new FeedChanged("replay", new FeedStatus(FeedState.Disconnected, "No answer.")), "WARNING", "connector", "Market data lost");
        Write(new FeedChanged("replay", new FeedStatus(FeedState.Flowing)), "INFO", "connector", "Market data flowing");
        Write(new Reconciled(2, []), "INFO", "trading", "Reconciled with the venue");
        Write(new Reconciled(2, ["One order is gone."]), "WARNING", "trading", "Reconciled with the venue, with differences");
        Write(new StorageChanged("The disk is full."), "CRITICAL", "app", "No new orders: the journal can't be written");
        var hedge = Write(new HedgeManaged(new StrategyId("macd_eth_usd"), new PositionId("p"), HedgeRule.CloseMain, -15m, -15.5m, 3m), "WARNING", "risk", "Hedge managed");
        Assert.Equal(("close_main", -15m, -15.5m, 3m), (Text(hedge, "rule"), Number(hedge, "limit_percent"), Number(hedge, "main_percent"), Number(hedge, "hedge_percent")));
        Write(new LedgerChanged("The books don't add up."), "CRITICAL", "trading", "No new entries: the ledger doesn't add up");
        Write(new LedgerChanged(null), "INFO", "trading", "The ledger adds up again");
        Write(new StorageChanged(null), "INFO", "app", "The journal is writable again");
        Write(new AccountOpened(new TradingAccount(new AccountId("paper-1"), 1000, Samples.Noon, null, "replay"), "system"), "INFO", "trading", "Account opened");
        Write(new PositionChanged(Samples.Open().Position, "Stop moved to 1,910.", "a@b.example"), "INFO", "trading", "Position changed");
        Write(new SignalSettled(Samples.Signal()), "DEBUG", "strategy", "Signal settled");
    }

    [Fact]
    public void Write_ClosedCandle_HasNoLine()
    {
        _lines.Write(Samples.Closed(SignalSide.Buy), "hyperliquid");

        Assert.Empty(_log.JsonLines);
    }

    private static string? Text(JsonElement data, string name) => data.GetProperty(name).GetString();

    private static decimal Number(JsonElement data, string name) => data.GetProperty(name).GetDecimal();

    private JsonElement Write(EngineEvent engineEvent, string level, string category, string message)
    {
        _lines.Write(engineEvent, "hyperliquid");
        var line = _log.Last;
        Assert.Equal(message, line.GetProperty("message").GetString());
        Assert.Equal(level, line.GetProperty("level").GetString());
        Assert.Equal(category, line.GetProperty("category").GetString());
        return line.GetProperty("data");
    }
}
