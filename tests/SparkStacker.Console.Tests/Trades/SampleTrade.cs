using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Trades;

/// <summary>A stored trade with its decision and orders: bought a cent worse than intended, stopped at its trigger.</summary>
internal static class SampleTrade
{
    public static EngineChanges Of(string account, bool withDecision = true)
    {
        var owner = new AccountId(account);
        var id = new PositionId($"{account}-macd_eth_usd-20250504T0901-long");
        var trade = SampleSnapshot.Trade(-0.01m, id.Value) with { Account = owner };
        var stem = ClientOrderId.Stem(owner, id);
        var entry = SampleSnapshot.Order() with
        {
            Account = owner,
            Position = id,
            Id = ClientOrderId.Of(stem, OrderPurpose.Entry, 0),
            Side = OrderSide.Buy,
            Size = 0.0005m,
            FilledSize = 0.0005m,
            ReferencePrice = 2000m,
            AverageFillPrice = 2000.01m,
            State = OrderState.Filled,
        };
        var stop = entry with
        {
            Id = ClientOrderId.Of(stem, OrderPurpose.StopLoss, 1),
            Purpose = OrderPurpose.StopLoss,
            Side = OrderSide.Sell,
            ReferencePrice = 1960m,
            TriggerPrice = 1960m,
            AverageFillPrice = 1960m,
            ExitReason = ExitReason.StopLoss,
        };
        var target = entry with { Id = ClientOrderId.Of(stem, OrderPurpose.TakeProfit, 2), Purpose = OrderPurpose.TakeProfit, FilledSize = 0, State = OrderState.Cancelled };
        var others = entry with { Id = new ClientOrderId("0xffffffffffffffffffffffffffffffff"), Position = new PositionId("another") };
        var changes = new EngineChanges
        {
            Accounts = { new TradingAccount(owner, 1_000m, trade.EntryTime, trade.ExitTime, "replay") },
            Orders = { entry, stop, target, others },
            Trades = { trade },
        };
        if (withDecision)
        {
            changes.Decisions.Add(Decision(owner, id, trade));
        }

        return changes;
    }

    private static TradeDecision Decision(AccountId account, PositionId id, Trade trade) => new()
    {
        Account = account,
        Position = id,
        Strategy = trade.Strategy,
        Symbol = trade.Symbol,
        Interval = Interval.OneMinute,
        Side = trade.Side,
        DecidedAt = trade.EntryTime,
        Candle = new Candle(1_746_349_260_000, 1999m, 2001m, 1998m, 2000m, 12.5m),
        Values = [new IndicatorValue("macd", 0.42), new IndicatorValue("signal", double.NaN)],
        Confidence = 0.75,
        Rule = "The MACD line (8, 21) crossed above its signal line (5): buy.",
        Checks =
        [
            new RiskCheck(RiskRule.KillSwitch, RiskUnit.Flag, 0, 0), new RiskCheck(RiskRule.PositionCap, RiskUnit.Usd, 1.5m, 1m),
            new RiskCheck(RiskRule.LiquidationDistance, RiskUnit.Percent, 5m, decimal.MaxValue, IsMinimum: true),
        ],
        SizingMethod = SizingMethod.FixedNotional,
        WantedNotional = 1.2m,
        IntendedSize = 0.0005m,
        IntendedPrice = 2000m,
        WorstPrice = 2001m,
        ParameterVersion = 3,
        ProgramVersion = "1.2.3",
    };
}
