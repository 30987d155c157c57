using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class EngineEventMetricsTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly EngineEventMetrics _metrics;

    public EngineEventMetricsTests()
    {
        new SeriesSeeder(_registry).Seed(Samples.Running());
        _metrics = new EngineEventMetrics(_registry);
    }

    public void Dispose() => _registry.Dispose();

    [Fact]
    public void Seed_BeforeAnyEvent_ShowsEveryCounterAtZero()
    {
        var page = MetricPage.Of(_registry);

        foreach (var sample in new[]
                 {
                     "spark_stacker_trades_total{result=\"success\",exchange=\"hyperliquid\",side=\"buy\"}",
                     "spark_stacker_trades_total{result=\"failure\",exchange=\"hyperliquid\",side=\"sell\"}",
                     "spark_stacker_signal_count{indicator=\"macd\",signal=\"neutral\"}",
                     "spark_stacker_strategy_signal_generated_total{strategy=\"macd_eth_usd\",signal=\"buy\"}",
                     "spark_stacker_strategy_trade_executed_total{strategy=\"macd_eth_usd\",result=\"failure\"}",
                     "spark_stacker_strategy_trades_total{strategy=\"macd_eth_usd\",outcome=\"win\"}",
                     "spark_stacker_macd_crossover_total{strategy=\"macd_eth_usd\",direction=\"bullish\"}",
                     "spark_stacker_stop_triggers_total{strategy=\"macd_eth_usd\",trigger=\"liquidation\"}",
                     "spark_stacker_strategy_execution_seconds_count{strategy=\"macd_eth_usd\",phase=\"position_sizing\"}",
                     "spark_stacker_auth_failures_total{reason=\"locked_out\"}",
                     "spark_stacker_log_messages_total{level=\"CRITICAL\",category=\"risk\"}",
                 })
        {
            Assert.True(page[sample] == "0", sample);
        }
    }

    [Theory]
    [InlineData(SignalSide.Neutral, "neutral", 0, 0)]
    [InlineData(SignalSide.Buy, "buy", 1, 0)]
    [InlineData(SignalSide.Sell, "sell", 0, 1)]
    public void Count_ClosedCandle_CountsTheDecisionAndItsCross(SignalSide side, string signal, int bullish, int bearish)
    {
        var page = After(Samples.Closed(side));

        Assert.Equal("1", page[$"spark_stacker_signal_count{{indicator=\"macd\",signal=\"{signal}\"}}"]);
        Assert.Equal($"{bullish}", page["spark_stacker_macd_crossover_total{strategy=\"macd_eth_usd\",direction=\"bullish\"}"]);
        Assert.Equal($"{bearish}", page["spark_stacker_macd_crossover_total{strategy=\"macd_eth_usd\",direction=\"bearish\"}"]);
        Assert.Equal("2E-05", page["spark_stacker_strategy_execution_seconds_sum{strategy=\"macd_eth_usd\",phase=\"signal_generation\"}"]);
    }

    [Theory]
    [InlineData("below_minimum", "below_minimum")]
    [InlineData("insufficient_margin", "insufficient_margin")]
    [InlineData("something_new", "other")]
    [InlineData(null, "other")]
    public void Count_OrderRefusedByTheVenue_CountsItsReasonOnce(string? code, string reason)
    {
        var refused = Samples.Order(OrderState.Rejected);

        var page = After(new OrderChanged(refused, 0.1, null, code), new OrderChanged(refused, 0.1, null, code));

        Assert.Equal("1", page[$"spark_stacker_order_rejections_total{{exchange=\"hyperliquid\",reason=\"{reason}\"}}"]);
    }

    [Fact]
    public void Count_OrderDeniedByOurselves_IsNoRefusalOfTheVenue()
    {
        var page = After(new OrderChanged(Samples.Order(OrderState.Denied)));

        Assert.Equal("0", page["spark_stacker_order_rejections_total{exchange=\"hyperliquid\",reason=\"other\"}"]);
    }

    [Fact]
    public void Count_SignalGenerated_CountsItsSide()
    {
        var page = After(new SignalGenerated(Samples.Signal(SignalSide.Sell)));

        Assert.Equal("1", page["spark_stacker_strategy_signal_generated_total{strategy=\"macd_eth_usd\",signal=\"sell\"}"]);
        Assert.Equal("0", page["spark_stacker_strategy_signal_generated_total{strategy=\"macd_eth_usd\",signal=\"buy\"}"]);
    }

    [Fact]
    public void Count_OrderFilledAndChanged_IsOneSuccess()
    {
        var filled = Samples.Order(OrderState.Filled, filled: 0.0005m);
        var page = After(new OrderChanged(filled), new OrderFilled(Samples.Fill(), filled), new OrderChanged(filled, 0.1));

        Assert.Equal("1", page["spark_stacker_trades_total{result=\"success\",exchange=\"hyperliquid\",side=\"buy\"}"]);
        Assert.Equal("1", page["spark_stacker_strategy_trade_executed_total{strategy=\"macd_eth_usd\",result=\"success\"}"]);
    }

    [Theory]
    [InlineData(OrderState.Rejected, OrderType.Market, 0, "failure")]
    [InlineData(OrderState.Denied, OrderType.Market, 0, "failure")]
    [InlineData(OrderState.Cancelled, OrderType.Market, 0, "failure")]
    [InlineData(OrderState.Cancelled, OrderType.Market, 0.0001, "success")]
    [InlineData(OrderState.Rejected, OrderType.StopMarket, 0, "failure")]
    [InlineData(OrderState.Cancelled, OrderType.StopMarket, 0, null)]
    [InlineData(OrderState.Expired, OrderType.Market, 0, null)]
    [InlineData(OrderState.Unknown, OrderType.Market, 0, null)]
    [InlineData(OrderState.Acknowledged, OrderType.Market, 0, null)]
    [InlineData(OrderState.PartiallyFilled, OrderType.Market, 0.0001, null)]
    public void Count_OrderState_GivesItsOutcome(OrderState state, OrderType type, double filled, string? result)
    {
        var page = After(new OrderChanged(Samples.Order(state, type: type, filled: (decimal)filled)));

        Assert.Equal(result == "success" ? "1" : "0", page["spark_stacker_trades_total{result=\"success\",exchange=\"hyperliquid\",side=\"buy\"}"]);
        Assert.Equal(result == "failure" ? "1" : "0", page["spark_stacker_trades_total{result=\"failure\",exchange=\"hyperliquid\",side=\"buy\"}"]);
    }

    [Fact]
    public void Count_AnswerToAMarketOrder_IsTimedByPhaseAndByType()
    {
        var page = After(new OrderChanged(Samples.Order(OrderState.Intended), null, 0.25), new OrderChanged(Samples.Order(OrderState.Acknowledged), 0.5));

        Assert.Equal("0.25", page["spark_stacker_strategy_execution_seconds_sum{strategy=\"macd_eth_usd\",phase=\"position_sizing\"}"]);
        Assert.Equal("0.5", page["spark_stacker_strategy_execution_seconds_sum{strategy=\"macd_eth_usd\",phase=\"order_execution\"}"]);
        Assert.Equal("1", page["spark_stacker_order_execution_seconds_count{exchange=\"hyperliquid\",order_type=\"market\"}"]);
    }

    [Fact]
    public void Count_AnswerToATriggerOrder_IsNotAnExecution()
    {
        var page = After(new OrderChanged(Samples.Order(OrderState.Acknowledged, type: OrderType.StopMarket), 0.5));

        Assert.Equal("0", page["spark_stacker_strategy_execution_seconds_count{strategy=\"macd_eth_usd\",phase=\"order_execution\"}"]);
    }

    [Theory]
    [InlineData(0.02, ExitReason.TakeProfit, "win", "take_profit")]
    [InlineData(-0.02, ExitReason.StopLoss, "loss", "stop_loss")]
    [InlineData(0.0009, ExitReason.Liquidation, "loss", "liquidation")]
    [InlineData(0.02, ExitReason.Signal, "win", null)]
    public void Count_PositionClosed_GivesOutcomeTriggerAndFigures(double gross, ExitReason reason, string outcome, string? trigger)
    {
        var trade = Samples.Trade((decimal)gross, reason);
        var page = After(new PositionClosed(trade));

        Assert.Equal("1", page[$"spark_stacker_strategy_trades_total{{strategy=\"macd_eth_usd\",outcome=\"{outcome}\"}}"]);
        foreach (var name in new[] { "stop_loss", "take_profit", "liquidation" })
        {
            Assert.Equal(name == trigger ? "1" : "0", page[$"spark_stacker_stop_triggers_total{{strategy=\"macd_eth_usd\",trigger=\"{name}\"}}"]);
        }

        Assert.Equal("600", page["spark_stacker_strategy_trade_duration_seconds_sum{strategy=\"macd_eth_usd\"}"]);
        Assert.Equal((double)trade.PnlPercent, double.Parse(page["spark_stacker_strategy_trade_pnl_percent_sum{strategy=\"macd_eth_usd\"}"]!));
    }

    private MetricPage After(params EngineEvent[] events)
    {
        foreach (var engineEvent in events)
        {
            _metrics.Count(engineEvent, "hyperliquid");
        }

        return MetricPage.Of(_registry);
    }
}
