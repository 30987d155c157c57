using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Api;

/// <summary>API, metrics and pages take a figure from one place: one snapshot, the same numbers everywhere.</summary>
public sealed class OneFigureTests : IAsyncLifetime
{
    private readonly ApiConsole _console = new();

    public async Task InitializeAsync()
    {
        await _console.InitializeAsync();
        var flat = SampleSnapshot.Flat();
        var view = SampleSnapshot.Position();
        _console.Engine.Snapshot = flat with
        {
            Positions = [view with { LiquidationPrice = 1_234.56m, MaintenanceMargin = 0.0097m }],
            Account = flat.Account with { Equity = 987.654321m, MarginUsed = view.Margin, Exposure = view.Notional },
            Strategies = [SampleSnapshot.View(isActive: true) with { Statistics = new StrategyStatistics(3, 1, 0.5m, 2.25m) { WinPercentSum = 3m } }],
            Trades = [SampleSnapshot.Trade(-0.01m, "p3"), SampleSnapshot.Trade(0.02m)],
        };
    }

    public Task DisposeAsync() => _console.DisposeAsync();

    [Fact]
    public async Task Account_InApiMetricsAndPage_HasOneEquity()
    {
        var status = await ApiConsole.JsonAsync(await _console.Viewer.GetAsync(ApiConsole.Root + "/system/status"));
        Assert.Equal(987.654321m, status.GetProperty("account").GetProperty("equity").GetDecimal());
        Assert.Equal(987.654321, Metric("spark_stacker_account_equity_usd{exchange=\"hyperliquid\"}"));
        Assert.Contains(Money.Text(987.654321m), await _console.Viewer.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Position_InApiMetricsAndPage_HasTheSameFigures()
    {
        var view = _console.Engine.Snapshot.Positions[0];
        var item = (await ApiConsole.JsonAsync(await _console.Viewer.GetAsync(ApiConsole.Root + "/positions"))).GetProperty("items")[0];
        var page = await _console.Viewer.GetStringAsync("/positions");

        const string Labels = "{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\",side=\"long\"}";
        Assert.Equal(view.Notional, item.GetProperty("notional").GetDecimal());
        Assert.Equal((double)view.Notional, Metric("spark_stacker_position_notional_usd" + Labels));
        Assert.Contains(Money.Text(view.Notional), page, StringComparison.Ordinal);
        Assert.Equal(view.Position.Size, item.GetProperty("size").GetDecimal());
        Assert.Equal((double)view.Position.Size, Metric("spark_stacker_strategy_position" + Labels));
        Assert.Equal(view.MarkPrice, item.GetProperty("markPrice").GetDecimal());
        Assert.Equal((double)view.MarkPrice, Metric("spark_stacker_mark_price{exchange=\"hyperliquid\",position_id=\"p1\"}"));
        Assert.Equal(1_234.56m, item.GetProperty("liquidationPrice").GetDecimal());
        Assert.Equal(1_234.56, Metric("spark_stacker_liquidation_price{exchange=\"hyperliquid\",position_id=\"p1\"}"));
        Assert.Contains(Prices.Text(1_234.56m, MarketRules.EthUsd), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategy_InMetrics_HasTheSnapshotsFigures()
    {
        var snapshot = _console.Engine.Snapshot;
        var strategy = snapshot.Strategies[0];

        Assert.Equal((double)snapshot.PnlPercent(strategy, PositionRole.Main), Metric("spark_stacker_strategy_pnl_percent{strategy=\"macd_eth_usd\",exchange=\"hyperliquid\",market=\"ETH-USD\",type=\"main\"}"), 1e-12);
        Assert.Equal((double)snapshot.PnlPercent(strategy, PositionRole.Main), Metric("spark_stacker_pnl_percent{strategy=\"macd_eth_usd\",position_type=\"main\"}"), 1e-12);
        Assert.Equal(2.25 / 4, Metric("spark_stacker_strategy_avg_trade_pnl_percent{strategy=\"macd_eth_usd\"}"), 1e-12);
        Assert.Equal((double)snapshot.DrawdownPercent(strategy), Metric("spark_stacker_strategy_drawdown_percent{strategy=\"macd_eth_usd\"}"), 1e-12);
    }

    private double Metric(string sample)
    {
        using var page = _console.Services.GetRequiredService<MetricsExporter>().Render(MetricFormat.Text);
        var line = Encoding.UTF8.GetString(page.Content.Span).Split('\n').SingleOrDefault(l => l.StartsWith(sample + " ", StringComparison.Ordinal));
        Assert.True(line is not null, $"{sample} is not exported.");
        return double.Parse(line[(sample.Length + 1)..], CultureInfo.InvariantCulture);
    }
}
