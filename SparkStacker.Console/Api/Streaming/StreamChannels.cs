using System.Text.Json;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Which event of the engine is told on which channels, and how.</summary>
internal static class StreamChannels
{
    public const string Positions = "positions";
    public const string Orders = "orders";
    public const string Trades = "trades";
    public const string Signals = "signals";
    public const string Strategies = "strategies";
    public const string Prices = "prices";
    public const string Risk = "risk";
    public const string System = "system";
    public const string Alerts = "alerts";
    public const string Jobs = "jobs";

    public static IReadOnlyList<string> All { get; } = [Positions, Orders, Trades, Signals, Strategies, Prices, Risk, System, Alerts, Jobs];

    public static IEnumerable<StreamEvent> Of(EngineEvent engineEvent) => engineEvent switch
    {
        PositionOpened e => [Tell(e, Positions, e.Position.Strategy.Value, e.Position.Symbol.Name, PositionState.Of(e.Position))],
        PositionChanged e => [Tell(e, Positions, e.Position.Strategy.Value, e.Position.Symbol.Name, PositionState.Of(e.Position))],
        PositionClosed e =>
        [
            Tell(e, Positions, e.Trade.Strategy.Value, e.Trade.Symbol.Name, TradeItem.Of(e.Trade)),
            Tell(e, Trades, e.Trade.Strategy.Value, e.Trade.Symbol.Name, TradeItem.Of(e.Trade)),
        ],
        OrderChanged e => [Tell(e, Orders, e.Order.Strategy.Value, e.Order.Symbol.Name, OrderItem.Of(e.Order))],
        OrderFilled e => [Tell(e, Orders, e.Order.Strategy.Value, e.Order.Symbol.Name, OrderItem.Of(e.Order))],
        SignalGenerated e => [Tell(e, Signals, e.Signal.Strategy.Value, e.Signal.Symbol.Name, SignalItem.Of(e.Signal))],
        SignalSettled e => [Tell(e, Signals, e.Signal.Strategy.Value, e.Signal.Symbol.Name, SignalItem.Of(e.Signal))],
        CandleClosed { Interval: not Interval.OneMinute } => [],
        CandleClosed e => [Tell(e, Prices, null, e.Symbol.Name, CandleItem.Of(e.Candle))],
        StrategySwitched e => [Tell<object>(e, Strategies, e.Strategy.Value, null, null)],
        EntryRefused e => [Tell<object>(e, Risk, e.Strategy.Value, null, null)],
        RiskLimitReached e => [Tell<object>(e, Risk, e.Strategy?.Value, null, null)],
        RiskStopLifted e => [Tell(e, Risk, e.Stop.Strategy?.Value, null, StopItem.Of(e.Stop))],
        RiskLimitsChanged e => [Tell<object>(e, Risk, null, null, null)],
        KillSwitchChanged e => [Tell(e, Risk, null, null, KillSwitchState.Of(e.KillSwitch))],
        HedgeManaged e => [Tell<object>(e, Risk, e.Strategy.Value, null, null)],
        FundingPaid e => [Tell<object>(e, Positions, null, e.Payment.Symbol.Name, null)],
        _ => [Tell<object>(engineEvent, System, null, null, null)],
    };

    private static StreamEvent Tell<T>(EngineEvent engineEvent, string channel, string? strategy, string? symbol, T? item)
    {
        var data = new StreamData<T>(StoredJson.EventName(engineEvent), engineEvent.Time, engineEvent.RecordedAt, engineEvent.Sequence, engineEvent.Sentence, strategy, symbol, item);
        return new StreamEvent(engineEvent.Sequence, channel, strategy, symbol, JsonSerializer.SerializeToUtf8Bytes(data, ApiJson.Options));
    }
}
