using System.Collections.Immutable;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Gauges of the engine and its account.</summary>
internal sealed class EngineGauges(MetricRegistry registry)
{
    private static readonly ImmutableArray<string> s_modes = EngineCatalogue.TradingMode.Labels[0].Values;

    private readonly GaugeFamily _enabled = registry.Gauge(EngineCatalogue.TradingEnabled);
    private readonly GaugeFamily _mode = registry.Gauge(EngineCatalogue.TradingMode);
    private readonly GaugeFamily _leader = registry.Gauge(EngineCatalogue.Leader);
    private readonly GaugeFamily _unreconciled = registry.Gauge(EngineCatalogue.UnreconciledOrders);
    private readonly GaugeFamily _lastUpdate = registry.Gauge(EngineCatalogue.MarketDataLastUpdate);
    private readonly GaugeFamily _connected = registry.Gauge(EngineCatalogue.ExchangeConnected);
    private readonly GaugeFamily _marginUtilization = registry.Gauge(RiskCatalogue.MarginUtilization);
    private readonly GaugeFamily _utilization = registry.Gauge(RiskCatalogue.CapitalUtilization);
    private readonly GaugeFamily _equity = registry.Gauge(RiskCatalogue.AccountEquity);

    public void Set(EngineSnapshot snapshot)
    {
        ReadOnlySpan<GaugeFamily> all = [_enabled, _mode, _leader, _unreconciled, _lastUpdate, _connected, _marginUtilization, _utilization, _equity];
        foreach (var family in all)
        {
            family.BeginRound();
        }

        // Before it has read its journal, and after a fault, the engine knows no strategies: zeros would be invented.
        if (!snapshot.Strategies.IsEmpty)
        {
            SetKnown(snapshot);
        }

        foreach (var family in all)
        {
            family.EndRound();
        }
    }

    private void SetKnown(EngineSnapshot snapshot)
    {
        _enabled.Set(snapshot.KillSwitch.IsEngaged ? 0 : 1);
        foreach (var mode in s_modes)
        {
            _mode.Set(mode == snapshot.Mode ? 1 : 0, mode);
        }

        _leader.Set(1);
        _unreconciled.Set(snapshot.UnreconciledOrders());
        var utilization = (double)snapshot.Account.CapitalUtilizationPercent();
        _utilization.Set(utilization);
        _marginUtilization.Set(utilization, snapshot.Exchange);
        if (snapshot.FeedStatus.State is FeedState.Flowing or FeedState.Disconnected)
        {
            _connected.Set(snapshot.FeedStatus.State == FeedState.Flowing ? 1 : 0, snapshot.Exchange);
        }

        _equity.Set((double)snapshot.Account.Equity, snapshot.Exchange);
        foreach (var market in snapshot.Markets)
        {
            // A recording that is over is not late: nothing more will come, and nothing is blind.
            if (market.LastUpdateAt is { } update && snapshot.FeedStatus.State != FeedState.Ended)
            {
                _lastUpdate.Set(update.ToUnixTimeMilliseconds() / 1000d, snapshot.Exchange, market.Symbol.Name);
            }
        }
    }
}
