using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Gauges of strategies.</summary>
internal sealed class StrategyGauges(MetricRegistry registry)
{
    private readonly GaugeFamily _active = registry.Gauge(MacdCatalogue.Active);
    private readonly GaugeFamily _pnl = registry.Gauge(MacdCatalogue.PnlPercent);
    private readonly GaugeFamily _pnlByType = registry.Gauge(PerformanceCatalogue.PnlPercent);
    private readonly GaugeFamily _average = registry.Gauge(PerformanceCatalogue.AverageTradePnlPercent);
    private readonly GaugeFamily _drawdown = registry.Gauge(PerformanceCatalogue.DrawdownPercent);
    private readonly GaugeFamily _sharpe = registry.Gauge(PerformanceCatalogue.SharpeRatio);
    private readonly GaugeFamily _parameter = registry.Gauge(PerformanceCatalogue.Parameter);
    private readonly GaugeFamily _macd = registry.Gauge(MacdCatalogue.MacdValue);

    public void Set(EngineSnapshot snapshot)
    {
        ReadOnlySpan<GaugeFamily> all = [_active, _pnl, _pnlByType, _average, _drawdown, _sharpe, _parameter, _macd];
        foreach (var family in all)
        {
            family.BeginRound();
        }

        foreach (var strategy in snapshot.Strategies)
        {
            Set(snapshot, strategy);
        }

        foreach (var family in all)
        {
            family.EndRound();
        }
    }

    private void Set(EngineSnapshot snapshot, StrategyView strategy)
    {
        var (name, exchange, market) = (strategy.Definition.Id.Value, snapshot.Exchange, strategy.Definition.Symbol.Name);
        _active.Set(strategy.IsActive ? 1 : 0, name, exchange, market);

        var (main, hedge) = ((double)snapshot.PnlPercent(strategy, PositionRole.Main), (double)snapshot.PnlPercent(strategy, PositionRole.Hedge));
        _pnl.Set(main, name, exchange, market, LabelText.Main);
        _pnl.Set(hedge, name, exchange, market, LabelText.Hedge);
        _pnlByType.Set(main, name, LabelText.Main);
        _pnlByType.Set(hedge, name, LabelText.Hedge);
        if (strategy.Statistics.AveragePnlPercent() is { } average)
        {
            _average.Set((double)average, name);
        }

        _drawdown.Set((double)snapshot.DrawdownPercent(strategy), name);
        if (snapshot.SharpeRatio(strategy) is { } sharpe)
        {
            _sharpe.Set(sharpe, name);
        }

        foreach (var parameter in strategy.Definition.Parameters)
        {
            _parameter.Set((double)strategy.Definition.Value(strategy.Parameters, parameter.Name), name, parameter.Name);
        }

        if (strategy.Indicator != IndicatorNames.Macd)
        {
            return;
        }

        foreach (var value in strategy.Values)
        {
            if (!double.IsNaN(value.Value))
            {
                _macd.Set(value.Value, name, value.Name);
            }
        }
    }
}
