using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Gauges of open positions; 0 where a strategy or market has none.</summary>
internal sealed class PositionGauges(MetricRegistry registry)
{
    private static readonly PositionSide[] s_sides = [PositionSide.Long, PositionSide.Short];

    private readonly GaugeFamily _count = registry.Gauge(CoreCatalogue.ActivePositions);
    private readonly GaugeFamily _size = registry.Gauge(MacdCatalogue.Position);
    private readonly GaugeFamily _notional = registry.Gauge(RiskCatalogue.PositionNotional);
    private readonly GaugeFamily _exposure = registry.Gauge(RiskCatalogue.PortfolioExposure);
    private readonly GaugeFamily _mark = registry.Gauge(RiskCatalogue.MarkPrice);
    private readonly GaugeFamily _liquidation = registry.Gauge(RiskCatalogue.LiquidationPrice);
    private readonly GaugeFamily _marginRatio = registry.Gauge(RiskCatalogue.MarginRatio);
    private readonly GaugeFamily _unprotected = registry.Gauge(RiskCatalogue.UnprotectedPositions);

    public void Set(EngineSnapshot snapshot)
    {
        ReadOnlySpan<GaugeFamily> all = [_count, _size, _notional, _exposure, _mark, _liquidation, _marginRatio, _unprotected];
        foreach (var family in all)
        {
            family.BeginRound();
        }

        if (!snapshot.Strategies.IsEmpty)
        {
            Zero(snapshot);
            var ratio = (double)snapshot.MarginRatio();
            foreach (var position in snapshot.Positions)
            {
                Add(snapshot.Exchange, position, ratio);
            }
        }

        foreach (var family in all)
        {
            family.EndRound();
        }
    }

    private void Zero(EngineSnapshot snapshot)
    {
        _unprotected.Set(0);
        foreach (var side in s_sides)
        {
            _exposure.Set(0, snapshot.Exchange, side.Label());
            foreach (var strategy in snapshot.Strategies)
            {
                var (name, market) = (strategy.Definition.Id.Value, strategy.Definition.Symbol.Name);
                _count.Set(0, snapshot.Exchange, market, side.Label());
                _size.Set(0, name, snapshot.Exchange, market, LabelText.Main, side.Label());
                _size.Set(0, name, snapshot.Exchange, market, LabelText.Hedge, side.Label());
                _notional.Set(0, name, snapshot.Exchange, market, LabelText.Main, side.Label());
                _notional.Set(0, name, snapshot.Exchange, market, LabelText.Hedge, side.Label());
            }
        }
    }

    private void Add(string exchange, PositionView view, double marginRatio)
    {
        var position = view.Position;
        var (strategy, market, side) = (position.Strategy.Value, position.Symbol.Name, position.Side.Label());
        _count.Raise(1, exchange, market, side);
        _size.Raise((double)position.Size, strategy, exchange, market, position.Role.Label(), side);
        _notional.Raise((double)view.Notional, strategy, exchange, market, position.Role.Label(), side);
        _exposure.Raise((double)view.Notional, exchange, side);
        _unprotected.Raise(view.IsProtected ? 0 : 1);
        _mark.Set((double)view.MarkPrice, exchange, position.Id.Value);
        _marginRatio.Set(marginRatio, exchange, position.Id.Value);
        if (view.LiquidationPrice is { } liquidation)
        {
            _liquidation.Set((double)liquidation, exchange, position.Id.Value);
        }
    }
}
