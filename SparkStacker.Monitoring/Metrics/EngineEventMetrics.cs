using System.Collections.Immutable;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Counts engine events. One thread at a time.</summary>
internal sealed class EngineEventMetrics(MetricRegistry registry)
{
    private static readonly ImmutableArray<string> s_refusals = EngineCatalogue.OrderRejections.Labels[1].Values;

    private readonly CounterFamily _orders = registry.Counter(CoreCatalogue.Trades);
    private readonly CounterFamily _decisions = registry.Counter(CoreCatalogue.Signals);
    private readonly CounterFamily _signals = registry.Counter(MacdCatalogue.SignalsGenerated);
    private readonly CounterFamily _executed = registry.Counter(MacdCatalogue.TradesExecuted);
    private readonly CounterFamily _crossovers = registry.Counter(MacdCatalogue.Crossovers);
    private readonly CounterFamily _closed = registry.Counter(MacdCatalogue.TradesClosed);
    private readonly CounterFamily _stops = registry.Counter(RiskCatalogue.StopTriggers);
    private readonly HistogramFamily _phases = registry.Histogram(MacdCatalogue.ExecutionSeconds);
    private readonly HistogramFamily _answers = registry.Histogram(EngineCatalogue.OrderExecutionSeconds);
    private readonly CounterFamily _rejections = registry.Counter(EngineCatalogue.OrderRejections);
    private readonly HistogramFamily _pnl = registry.Histogram(PerformanceCatalogue.TradePnlPercent);
    private readonly HistogramFamily _duration = registry.Histogram(PerformanceCatalogue.TradeDuration);
    private readonly FinalOrders _ended = new();

    /// <param name="engineEvent">What happened.</param>
    /// <param name="exchange">Venue of the engine's orders.</param>
    public void Count(EngineEvent engineEvent, string exchange)
    {
        switch (engineEvent)
        {
            case CandleClosed closed:
                foreach (var decision in closed.Decisions)
                {
                    Decided(decision);
                }

                break;
            case SignalGenerated { Signal: var signal }:
                _signals.With(signal.Strategy.Value, signal.Side.Label()).Increment();
                break;
            case OrderChanged changed:
                Timed(changed, exchange);
                Ended(changed.Order, exchange, changed.RefusalCode);
                break;
            case OrderFilled filled:
                Ended(filled.Order, exchange);
                break;
            case PositionClosed { Trade: var trade }:
                Closed(trade);
                break;
        }
    }

    private void Decided(StrategyDecision decision)
    {
        var (strategy, side) = (decision.Strategy.Value, decision.Signal.Side);
        _decisions.With(decision.Indicator, side.Label()).Increment();
        _phases.With(strategy, "signal_generation").Observe(decision.ElapsedSeconds);
        if (decision.Indicator == IndicatorNames.Macd && side != SignalSide.Neutral)
        {
            _crossovers.With(strategy, side == SignalSide.Buy ? "bullish" : "bearish").Increment();
        }
    }

    private void Timed(OrderChanged changed, string exchange)
    {
        var order = changed.Order;
        if (changed.SizingSeconds is { } sizing)
        {
            _phases.With(order.Strategy.Value, "position_sizing").Observe(sizing);
        }

        if (changed.ElapsedSeconds is { } elapsed && order.Type is OrderType.Market or OrderType.Limit)
        {
            _phases.With(order.Strategy.Value, "order_execution").Observe(elapsed);
            _answers.With(exchange, order.Type == OrderType.Market ? "market" : "limit").Observe(elapsed);
        }
    }

    private void Ended(Order order, string exchange, string? refusalCode = null)
    {
        if (OrderOutcome.Of(order) is { } succeeded && _ended.Add(order.Id))
        {
            if (order.State == OrderState.Rejected)
            {
                _rejections.With(exchange, s_refusals.Contains(refusalCode ?? "") ? refusalCode! : LabelText.Other).Increment();
            }

            var result = succeeded ? LabelText.Success : LabelText.Failure;
            _orders.With(result, exchange, order.Side.Label()).Increment();
            _executed.With(order.Strategy.Value, result).Increment();
        }
    }

    private void Closed(Trade trade)
    {
        var strategy = trade.Strategy.Value;
        _closed.With(strategy, trade.NetPnl > 0 ? "win" : "loss").Increment();
        _pnl.With(strategy).Observe((double)trade.PnlPercent);
        _duration.With(strategy).Observe(trade.Duration.TotalSeconds);
        if (trade.ExitReason is ExitReason.StopLoss or ExitReason.TakeProfit or ExitReason.Liquidation)
        {
            _stops.With(strategy, LabelText.SnakeCase(trade.ExitReason.ToString())).Increment();
        }
    }
}
