using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Snapshots for tests of pages.</summary>
internal static class SampleSnapshot
{
    public static readonly DateTimeOffset MarketTime = new(2025, 5, 21, 9, 52, 39, TimeSpan.Zero);
    public static readonly DateTimeOffset MachineTime = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly AccountId Account = new("paper-1");

    public static StrategyDefinition Strategy => MacdCross.EthUsd;

    /// <summary>Running, no position, strategy off.</summary>
    public static EngineSnapshot Flat() => new()
    {
        Sequence = 12,
        Phase = EnginePhase.Running,
        MarketTime = MarketTime,
        LastUpdateAt = MachineTime,
        Feed = new FeedDescription("replay", MarketSymbol.EthUsd, Interval.OneMinute, "recorded market data (Binance ETH-USDT perpetual, May 2025) at 60×", 60, true),
        FeedStatus = new FeedStatus(FeedState.Flowing),
        Mode = "paper",
        Exchange = "hyperliquid",
        Rules = MarketRules.EthUsd,
        Forming = null,
        LastPrice = 1_937.04m,
        PriceDayAgo = 1_900.55m,
        Account = new AccountView(Account, 1_000m, 1_000m, 1_000.42m, 0.42m, 0.04m, 0m, 0m, 1_001m, 0.06m),
        Strategies = [View(isActive: false)],
        Positions = [],
        OpenOrders = [],
        RecentOrders = [],
        Signals = [],
        Trades = [],
        Events = [],
        KillSwitch = KillSwitchView.Released,
        Blocks = [],
        StorageFault = null,
        MissingCandles = 0,
    };

    public static StrategyView View(bool isActive) => new(
        Strategy, ParameterSet.Default, isActive, true, "macd",
        [new("macd", 0.619), new("signal", 0.335), new("histogram", 0.284)],
        [new("macd", 0.7), new("signal", 0.4), new("histogram", 0.3)],
        MarketTime.AddSeconds(21), isActive ? "Waits for the next cross." : "Off: signals are shown, nothing is traded.", default);

    /// <summary>0.0005 ETH from 1,933.67, marked at <paramref name="mark"/>.</summary>
    public static PositionView Position(
        PositionSide side = PositionSide.Long, decimal mark = 1_937.04m, bool isClosing = false, bool isProtected = true)
    {
        var sign = side.Sign();
        var position = new Position
        {
            Id = new PositionId("p1"),
            Account = Account,
            Strategy = Strategy.Id,
            Symbol = MarketSymbol.EthUsd,
            Side = side,
            Size = 0.0005m,
            EntrySize = 0.0005m,
            EntryPrice = 1_933.67m,
            Leverage = 10m,
            OpenedAt = MarketTime.AddMinutes(-9).AddSeconds(-39),
            StopLossPrice = isProtected ? 1_933.67m * (1 - (0.02m * sign)) : null,
            TakeProfitPrice = isProtected ? 1_933.67m * (1 + (0.04m * sign)) : null,
            Fees = 0.000435m,
            ParameterVersion = 1,
        };
        var unrealised = position.UnrealisedPnl(mark);
        var pnl = unrealised - position.Fees;
        return new PositionView(
            position, mark, position.Size * mark, unrealised, pnl, pnl / position.EntryNotional * 100, position.EntryNotional / 10, isClosing, isProtected);
    }

    public static EngineSnapshot With(this EngineSnapshot snapshot, params ImmutableArray<PositionView> positions) => snapshot with { Positions = positions };

    public static Order Order(OrderPurpose purpose = OrderPurpose.Entry, OrderState state = OrderState.Filled, string id = "0x01") => new()
    {
        Id = new ClientOrderId(id),
        Account = Account,
        Strategy = Strategy.Id,
        Position = new PositionId("p1"),
        Symbol = MarketSymbol.EthUsd,
        Purpose = purpose,
        Type = OrderType.Market,
        Side = OrderSide.Buy,
        Size = 0.0005m,
        ReduceOnly = purpose != OrderPurpose.Entry,
        ReferencePrice = 1_933.67m,
        State = state,
        CreatedAt = MarketTime.AddMinutes(-9),
        UpdatedAt = MarketTime.AddMinutes(-9),
    };

    public static Trade Trade(decimal gross, string id = "p2") => new()
    {
        Id = new PositionId(id),
        Account = Account,
        Strategy = Strategy.Id,
        Symbol = MarketSymbol.EthUsd,
        Side = PositionSide.Short,
        Size = 0.0005m,
        EntryPrice = 1_936.73m,
        ExitPrice = 1_936.73m - (gross / 0.0005m),
        EntryTime = MarketTime.AddMinutes(-25),
        ExitTime = MarketTime.AddMinutes(-23),
        ExitReason = ExitReason.StopLoss,
        GrossPnl = gross,
        Fees = 0.00087m,
        ParameterVersion = 1,
    };

    public static SignalRecord Signal(SignalOutcome outcome, string sentence, RiskRefusal? refusal = null) => new()
    {
        Account = Account,
        Strategy = Strategy.Id,
        Symbol = MarketSymbol.EthUsd,
        CandleOpenTimeMs = MarketTime.AddMinutes(-20).ToUnixTimeMilliseconds(),
        Time = MarketTime.AddMinutes(-19),
        Side = SignalSide.Sell,
        Price = 1_938.46m,
        Confidence = 0.5,
        Values = [new("macd", 1.237), new("signal", 1.241), new("histogram", -0.004)],
        Outcome = outcome,
        Sentence = sentence,
        Refusal = refusal,
    };
}
