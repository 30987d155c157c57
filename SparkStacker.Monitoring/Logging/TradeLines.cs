using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Lines of orders, fills and positions.</summary>
internal sealed class TradeLines(EventLoggers loggers)
{
    public void Write(EngineEvent engineEvent, string exchange)
    {
        switch (engineEvent)
        {
            case OrderChanged changed:
                Changed(changed, exchange);
                break;
            case OrderFilled { Fill: var fill, Order: var order }:
                loggers.Trading.OrderFilled(
                    fill.Strategy.Value, exchange, fill.Symbol.Name, fill.Order.Value, fill.Position.Value, LogSide.Of(fill.Side),
                    Text(order.Purpose), fill.Size, fill.Price, fill.Fee, Text(order.State), fill.Time);
                break;
            case PositionOpened { Position: var position }:
                loggers.Trading.PositionOpened(
                    position.Strategy.Value, exchange, position.Symbol.Name, position.Id.Value, position.Role.Label(), LogSide.Of(position.Side),
                    position.Side.Label(), position.Size, position.EntryPrice, position.EntryPrice, position.EntryNotional, position.Leverage,
                    position.StopLossPrice, position.TakeProfitPrice, position.OpenedAt);
                break;
            case PositionChanged { Position: var position } moved:
                loggers.Trading.PositionChanged(
                    position.Strategy.Value, exchange, position.Symbol.Name, position.Id.Value, LogSide.Of(position.Side), position.Size,
                    position.StopLossPrice, position.TakeProfitPrice, moved.What, moved.Actor);
                break;
            case PositionClosed { Trade: var trade }:
                loggers.Trading.PositionClosed(
                    trade.Strategy.Value, exchange, trade.Symbol.Name, trade.Id.Value, trade.Role.Label(), LogSide.Of(trade.Side), trade.Side.Label(),
                    trade.Size, trade.EntryPrice, trade.ExitPrice, trade.NetPnl, trade.PnlPercent, trade.Fees, trade.Duration.TotalSeconds,
                    Text(trade.ExitReason), trade.ExitTime);
                break;
        }
    }

    private void Changed(OrderChanged changed, string exchange)
    {
        var order = changed.Order;
        var (strategy, market, id, position) = (order.Strategy.Value, order.Symbol.Name, order.Id.Value, order.Position.Value);
        var (side, purpose, type, state) = (LogSide.Of(order.Side), Text(order.Purpose), Text(order.Type), Text(order.State));
        switch (order.State)
        {
            case OrderState.Rejected or OrderState.Denied:
                loggers.Trading.OrderRefused(strategy, exchange, market, id, position, side, purpose, type, order.Size, state, order.Reason);
                break;
            case OrderState.Unknown:
                loggers.Trading.OrderUnknown(strategy, exchange, market, id, position, side, purpose, type, order.Size, state, order.Reason);
                break;
            default:
                loggers.Trading.OrderChanged(
                    strategy, exchange, market, id, position, side, purpose, type, order.Size, state, order.Reason, changed.ElapsedSeconds);
                break;
        }
    }

    private static string Text<T>(T value)
        where T : struct, Enum => EnumWords<T>.Of(value);
}
