using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class SnapshotMetricsTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly FakeEngine _engine = new();
    private readonly ManualTimeProvider _time = new(Samples.Noon);
    private readonly SnapshotMetrics _metrics;

    public SnapshotMetricsTests() => _metrics = new SnapshotMetrics(_registry, _engine, _engine, new SeriesSeeder(_registry), _time);

    public void Dispose()
    {
        _metrics.Dispose();
        _registry.Dispose();
    }

    [Fact]
    public void Collect_EngineThatKnowsNothing_InventsNoZeros()
    {
        var page = MetricPage.Of(_registry, _metrics);

        Assert.DoesNotContain(page.Names, name => name.StartsWith("spark_stacker_account_equity_usd", StringComparison.Ordinal));
        Assert.Null(page["spark_stacker_trading_enabled"]);
        Assert.Null(page["spark_stacker_leader"]);
        Assert.Null(page["spark_stacker_unprotected_positions"]);
        Assert.Null(page["spark_stacker_engine_last_cycle_timestamp_seconds"]);
    }

    [Fact]
    public void Collect_FlatStrategy_ShowsItsStateAndZeroPositions()
    {
        var page = Show(Samples.Running());

        Assert.Equal("1", page["spark_stacker_strategy_active{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\"}"]);
        Assert.Equal("0", page["spark_stacker_strategy_position{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"long\"}"]);
        Assert.Equal("0", page["spark_stacker_active_positions{exchange=\"hyperliquid\",market=\"ETH-USD\",side=\"short\"}"]);
        Assert.Equal("1.25", page["spark_stacker_macd_value{strategy=\"macd_eth_usd\",component=\"macd\"}"]);
        Assert.Equal("1", page["spark_stacker_macd_value{strategy=\"macd_eth_usd\",component=\"signal\"}"]);
        Assert.Equal("0.25", page["spark_stacker_macd_value{strategy=\"macd_eth_usd\",component=\"histogram\"}"]);
        Assert.Equal("8", page["spark_stacker_strategy_parameter{strategy=\"macd_eth_usd\",parameter=\"fast\"}"]);
        Assert.Equal("21", page["spark_stacker_strategy_parameter{strategy=\"macd_eth_usd\",parameter=\"slow\"}"]);
        Assert.Equal("5", page["spark_stacker_strategy_parameter{strategy=\"macd_eth_usd\",parameter=\"signal\"}"]);
        Assert.Equal("1001.5", page["spark_stacker_account_equity_usd{exchange=\"hyperliquid\"}"]);
        Assert.Equal("0.5", page["spark_stacker_strategy_avg_trade_pnl_percent{strategy=\"macd_eth_usd\"}"]);
        Assert.Equal("1", page["spark_stacker_trading_mode{mode=\"paper\"}"]);
        Assert.Equal("0", page["spark_stacker_trading_mode{mode=\"live\"}"]);
        Assert.Equal("1", page["spark_stacker_trading_enabled"]);
        Assert.Equal("1", page["spark_stacker_leader"]);
    }

    [Fact]
    public void Collect_OpenPosition_ShowsHowNearLiquidationIs()
    {
        var open = Samples.Open() with { LiquidationPrice = 1700m, MaintenanceMargin = 250.375m };
        var page = Show(Samples.Running() with { Positions = [open, Samples.Open(id: "p-2") with { MaintenanceMargin = 250.375m }] });

        Assert.Equal("1700", page["spark_stacker_liquidation_price{exchange=\"hyperliquid\",position_id=\"p-1\"}"]);
        Assert.Null(page["spark_stacker_liquidation_price{exchange=\"hyperliquid\",position_id=\"p-2\"}"]);
        Assert.Equal("0.5", page["spark_stacker_margin_ratio{exchange=\"hyperliquid\",position_id=\"p-1\"}"]);
        Assert.Equal("0.5", page["spark_stacker_margin_ratio{exchange=\"hyperliquid\",position_id=\"p-2\"}"]);
        Assert.Equal(page["spark_stacker_capital_utilization_percent"], page["spark_stacker_margin_utilization_percent{exchange=\"hyperliquid\"}"]);
        Assert.Null(Show(Samples.Running())["spark_stacker_margin_ratio{exchange=\"hyperliquid\",position_id=\"p-1\"}"]);
    }

    [Theory]
    [InlineData(FeedState.Starting, null)]
    [InlineData(FeedState.Flowing, "1")]
    [InlineData(FeedState.Disconnected, "0")]
    [InlineData(FeedState.Ended, null)]
    public void Collect_Feed_IsConnectedWhileItFlows(FeedState state, string? connected) =>
        Assert.Equal(connected, Show(Samples.Running() with { FeedStatus = new FeedStatus(state) })["spark_stacker_exchange_connected{exchange=\"hyperliquid\"}"]);

    [Fact]
    public void Collect_TradesOfSeveralDays_GiveDrawdownAndSharpe()
    {
        // Newest first: +2 %, +1 %, -3 %, -1 %, on four days with a day without a trade between.
        Trade[] trades = [.. new[] { (4, -1m), (3, -3m), (1, 1m), (0, 2m) }.Select(t => Samples.Trade(0.0009m + (0.97m * t.Item2 / 100)) with { ExitTime = Samples.Noon.AddDays(t.Item1) })];
        var page = Show(Samples.Running() with { Trades = [.. trades], Positions = [Samples.Open(percent: -0.5m)] });

        double[] returns = [0.02, 0.01, 0, -0.03, -0.01];
        var deviation = Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / 4);
        Assert.Equal(4.5, double.Parse(page["spark_stacker_strategy_drawdown_percent{strategy=\"macd_eth_usd\"}"]!), 9);
        Assert.Equal(returns.Average() / deviation * Math.Sqrt(365), double.Parse(page["spark_stacker_strategy_sharpe_ratio{strategy=\"macd_eth_usd\"}"]!), 9);
        Assert.Null(Show(Samples.Running() with { Trades = [trades[0]] })["spark_stacker_strategy_sharpe_ratio{strategy=\"macd_eth_usd\"}"]);
    }

    [Fact]
    public void Collect_EquityOverTime_GivesTheDeepestFallOfEachTimeFrame()
    {
        foreach (var (minutes, equity) in new[] { (0, 1000m), (10, 900m), (20, 990m), (90, 1100m), (95, 1045m), (100, 1100m) })
        {
            Show(At(minutes, equity));
        }

        var page = Show(At(110, 1089m));
        Assert.Equal("5", page["spark_stacker_max_drawdown_percent{timeframe=\"1h\"}"]);
        Assert.Equal("10", page["spark_stacker_max_drawdown_percent{timeframe=\"1d\"}"]);
        Assert.Equal("10", page["spark_stacker_max_drawdown_percent{timeframe=\"1w\"}"]);

        // A recording that begins again is another history.
        Assert.Equal("0", Show(At(5, 500m))["spark_stacker_max_drawdown_percent{timeframe=\"1w\"}"]);
        static EngineSnapshot At(int minutes, decimal equity) =>
            Samples.Running() with { MarketTime = Samples.Noon.AddMinutes(minutes), Account = Samples.Running().Account with { Equity = equity } };
    }

    [Fact]
    public void Collect_OpenShort_ShowsMagnitudeUnderItsSide()
    {
        var page = Show(Samples.Running() with { Positions = [Samples.Open(PositionSide.Short, isProtected: false)] });

        Assert.Equal("0.0005", page["spark_stacker_strategy_position{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"short\"}"]);
        Assert.Equal("0", page["spark_stacker_strategy_position{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"long\"}"]);
        Assert.Equal("0.975", page["spark_stacker_position_notional_usd{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"short\"}"]);
        Assert.Equal("0.975", page["spark_stacker_portfolio_exposure_usd{exchange=\"hyperliquid\",side=\"short\"}"]);
        Assert.Equal("1", page["spark_stacker_active_positions{exchange=\"hyperliquid\",market=\"ETH-USD\",side=\"short\"}"]);
        Assert.Equal("1950", page["spark_stacker_mark_price{exchange=\"hyperliquid\",position_id=\"p-1\"}"]);
        Assert.Equal("1", page["spark_stacker_unprotected_positions"]);
    }

    [Fact]
    public void Collect_TwoPositions_AddUp()
    {
        var page = Show(Samples.Running() with { Positions = [Samples.Open(), Samples.Open(id: "p-2")] });
        page = Show(_engine.Snapshot);

        Assert.Equal("2", page["spark_stacker_active_positions{exchange=\"hyperliquid\",market=\"ETH-USD\",side=\"long\"}"]);
        Assert.Equal("1.95", page["spark_stacker_portfolio_exposure_usd{exchange=\"hyperliquid\",side=\"long\"}"]);
    }

    [Fact]
    public void Collect_PositionThatClosed_LosesItsSeries()
    {
        Show(Samples.Running() with { Positions = [Samples.Open()] });
        var page = Show(Samples.Running());

        Assert.DoesNotContain(page.Names, name => name.StartsWith("spark_stacker_mark_price", StringComparison.Ordinal));
        Assert.Equal("0", page["spark_stacker_strategy_position{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"long\"}"]);
    }

    [Fact]
    public void Collect_WithHedges_TellsTheirPartApart()
    {
        var statistics = new StrategyStatistics().With(Trade(PositionRole.Main, 30m)).With(Trade(PositionRole.Hedge, -5m)).With(Trade(PositionRole.Hedge, -1m));
        var page = Show(Samples.Running() with { Strategies = [Samples.Running().Strategies[0] with { Statistics = statistics }], Positions = [] });

        // Of 1,000 each: 3 % and -0.6 %.
        Assert.Equal("3", page["spark_stacker_strategy_pnl_percent{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\"}"]);
        Assert.Equal("-0.6", page["spark_stacker_strategy_pnl_percent{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"hedge\"}"]);
        Assert.Equal("-0.6", page["spark_stacker_pnl_percent{strategy=\"macd_eth_usd\",position_type=\"hedge\"}"]);
        Assert.Equal((1, 2), (statistics.Wins, statistics.Losses));
    }

    [Fact]
    public void Collect_ProfitAndLoss_IsOneFigureUnderBothNames()
    {
        var snapshot = Samples.Running() with { Positions = [Samples.Open(percent: -0.5m)] };
        var page = Show(snapshot);

        Assert.Equal("1.5", page["spark_stacker_strategy_pnl_percent{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\"}"]);
        Assert.Equal("1.5", page["spark_stacker_pnl_percent{strategy=\"macd_eth_usd\",position_type=\"main\"}"]);
        Assert.Equal(1.5m, snapshot.PnlPercent(snapshot.Strategies[0], PositionRole.Main));
    }

    [Fact]
    public void Collect_UnknownOrder_IsUnreconciled()
    {
        var page = Show(Samples.Running() with { OpenOrders = [Samples.Order(OrderState.Unknown), Samples.Order(OrderState.Sent, "0x02")] });

        Assert.Equal("1", page["spark_stacker_unreconciled_orders"]);
    }

    [Fact]
    public void Collect_WhileReconciling_EveryOpenOrderIsUnreconciled()
    {
        var page = Show(Samples.Running() with { Phase = EnginePhase.Reconciling, OpenOrders = [Samples.Order(OrderState.Acknowledged)] });

        Assert.Equal("1", page["spark_stacker_unreconciled_orders"]);
    }

    [Fact]
    public void Collect_KillSwitch_DisablesTrading()
    {
        var page = Show(Samples.Running() with { KillSwitch = new KillSwitchView(true, "test", "a@b.example", Samples.Noon) });

        Assert.Equal("0", page["spark_stacker_trading_enabled"]);
    }

    [Fact]
    public void Collect_ColdIndicator_HasNoMacdValue()
    {
        var cold = Samples.View() with { Values = [new IndicatorValue("macd", double.NaN)] };
        var page = Show(Samples.Running() with { Strategies = [cold] });

        Assert.DoesNotContain(page.Names, name => name.StartsWith("spark_stacker_macd_value", StringComparison.Ordinal));
    }

    [Fact]
    public void Collect_AfterAChange_ShowsItsTimeAndThatOfTheMarket()
    {
        _engine.Change(Samples.Running());
        _time.Advance(TimeSpan.FromSeconds(30));
        var page = MetricPage.Of(_registry, _metrics);

        Assert.Equal("1746360000", page["spark_stacker_engine_last_cycle_timestamp_seconds"]);
        Assert.Equal("1746360000", page["spark_stacker_market_data_last_update_timestamp_seconds{exchange=\"hyperliquid\",market=\"ETH-USD\"}"]);
    }

    // The alert MarketDataStale reads it: a console that has played its recording to the end is not blind.
    [Fact]
    public void Collect_RecordingThatIsOver_HasNoAgeOfItsData()
    {
        const string Series = "spark_stacker_market_data_last_update_timestamp_seconds{exchange=\"hyperliquid\",market=\"ETH-USD\"}";
        Assert.NotNull(Show(Samples.Running())[Series]);
        Assert.NotNull(Show(Samples.Running() with { FeedStatus = new FeedStatus(FeedState.Disconnected) })[Series]);
        Assert.Null(Show(Samples.Running() with { FeedStatus = new FeedStatus(FeedState.Ended) })[Series]);
    }

    [Fact]
    public void Collect_EngineThatFaulted_TakesItsGaugesBack()
    {
        Show(Samples.Running());
        var page = Show(EmptySnapshot.Create(EnginePhase.Faulted, "test"));

        Assert.Null(page["spark_stacker_trading_enabled"]);
        Assert.DoesNotContain(page.Names, name => name.StartsWith("spark_stacker_strategy_active", StringComparison.Ordinal));
    }

    private static Trade Trade(PositionRole role, decimal net) => Samples.Trade(net) with { Role = role, Size = 1m, EntryPrice = 1_000m, Fees = 0m };

    private MetricPage Show(EngineSnapshot snapshot)
    {
        _engine.Change(snapshot);
        return MetricPage.Of(_registry, _metrics);
    }
}
