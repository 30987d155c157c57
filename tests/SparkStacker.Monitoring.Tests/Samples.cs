using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests;

/// <summary>States and events of an engine with the MACD strategy on ETH-USD.</summary>
internal static class Samples
{
    public const string Strategy = "macd_eth_usd";

    public static readonly DateTimeOffset Noon = new(2025, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly StrategyId s_strategy = new(Strategy);
    private static readonly AccountId s_account = new("paper-1");

    public static ImmutableArray<IndicatorValue> Values { get; } = [new("macd", 1.25), new("signal", 1), new("histogram", 0.25)];

    public static EngineSnapshot Running() => EmptySnapshot.Create(EnginePhase.Running, null) with
    {
        FeedStatus = new FeedStatus(FeedState.Flowing),
        LastUpdateAt = Noon,
        Account = new AccountView(s_account, 1000, 1000, 1001.5m, 1.5m, 0.15m, 0.97m, 0.097m, 1001.5m, 0),
        Strategies = [View()],
    };

    public static StrategyView View() => new(
        MacdCross.EthUsd, ParameterSet.Default, true, true, "macd", Values, Values, null, "Flat.", new StrategyStatistics(3, 1, 0.01m, 2m));

    public static PositionView Open(PositionSide side = PositionSide.Long, string id = "p-1", bool isProtected = true, decimal percent = 0.5m) => new(
        new Position
        {
            Id = new PositionId(id),
            Account = s_account,
            Strategy = s_strategy,
            Symbol = MarketSymbol.EthUsd,
            Side = side,
            Size = 0.0005m,
            EntrySize = 0.0005m,
            EntryPrice = 1940m,
            Leverage = 10,
            OpenedAt = Noon,
            StopLossPrice = 1901.2m,
            TakeProfitPrice = 2017.6m,
            ParameterVersion = 1,
        },
        1950m, 0.975m, 0.005m, 0.0045m, percent, 0.0975m, false, isProtected);

    public static Order Order(
        OrderState state, string id = "0x01", OrderPurpose purpose = OrderPurpose.Entry, OrderType type = OrderType.Market,
        OrderSide side = OrderSide.Buy, decimal filled = 0) => new()
        {
            Id = new ClientOrderId(id),
            Account = s_account,
            Strategy = s_strategy,
            Position = new PositionId("p-1"),
            Symbol = MarketSymbol.EthUsd,
            Purpose = purpose,
            Type = type,
            Side = side,
            Size = 0.0005m,
            ReduceOnly = purpose != OrderPurpose.Entry,
            ReferencePrice = 1940m,
            State = state,
            FilledSize = filled,
            Reason = state == OrderState.Rejected ? "Insufficient margin." : null,
            CreatedAt = Noon,
            UpdatedAt = Noon,
        };

    public static Fill Fill(string order = "0x01") => new(
        "f-1", s_account, new ClientOrderId(order), s_strategy, new PositionId("p-1"), MarketSymbol.EthUsd, OrderSide.Buy, 1940m, 0.0005m, 0.0004365m, false, Noon);

    public static Trade Trade(decimal gross = 0.02m, ExitReason reason = ExitReason.TakeProfit) => new()
    {
        Id = new PositionId("p-1"),
        Account = s_account,
        Strategy = s_strategy,
        Symbol = MarketSymbol.EthUsd,
        Side = PositionSide.Long,
        Size = 0.0005m,
        EntryPrice = 1940m,
        ExitPrice = 1980m,
        EntryTime = Noon,
        ExitTime = Noon.AddMinutes(10),
        ExitReason = reason,
        GrossPnl = gross,
        Fees = 0.0009m,
        ParameterVersion = 1,
    };

    public static SignalRecord Signal(SignalSide side = SignalSide.Buy, ImmutableArray<IndicatorValue>? values = null) => new()
    {
        Account = s_account,
        Strategy = s_strategy,
        Symbol = MarketSymbol.EthUsd,
        CandleOpenTimeMs = Noon.ToUnixTimeMilliseconds(),
        Time = Noon.AddMinutes(1),
        Side = side,
        Price = 1940.5m,
        Confidence = 0.75,
        Values = values ?? Values,
        Outcome = SignalOutcome.Pending,
        Sentence = "Executes at the next price.",
    };

    public static CandleClosed Closed(SignalSide side) => new(
        MarketSymbol.EthUsd,
        Interval.OneMinute,
        new Candle(Noon.ToUnixTimeMilliseconds(), 1940, 1945, 1935, 1940.5m, 10),
        [new StrategyDecision(s_strategy, "macd", new Signal(side, 0.75), Values, 0.00002)]);
}
