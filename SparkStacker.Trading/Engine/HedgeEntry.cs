using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Sizes a hedge, asks the risk rules about it, and sends it.</summary>
internal sealed class HedgeEntry(EngineContext context, OrderFlow orders, EquityWatch equity, SignalFlow signals)
{
    /// <summary>Opens the hedge of a main position.</summary>
    /// <returns>The stage that follows; null where it has to wait for something that passes.</returns>
    public HedgeStage? TryOpen(Position main, decimal price)
    {
        var runner = context.RunnerOf(main.Strategy);
        var settings = runner.Settings;
        if (settings.HedgeRatio == 0)
        {
            return HedgeStage.Ended; // Switched off meanwhile.
        }

        var started = context.Machine.GetTimestamp();
        var side = main.Side == PositionSide.Long ? PositionSide.Short : PositionSide.Long;
        var rules = context.Venue.RulesFor(main.Symbol);
        var worst = Math.Max(price, context.Venue.WorstFillPrice(main.Symbol, side.OpeningSide(), price));
        var wanted = settings.HedgeRatio * main.Size * main.EntryPrice;
        var size = PositionSizer.Size(wanted, worst, rules.Lot);
        var account = AccountExposure.Of(context, equity, main.Symbol);
        var request = new EntryRequest
        {
            Rules = rules,
            Size = size,
            WantedNotional = wanted,
            SizingMethod = SizingMethod.FixedNotional,
            Price = worst,
            Sign = side.Sign(),
            MaxPositionUsd = wanted,
            Leverage = settings.HedgeLeverage,
            StopLossPercent = settings.StopLossPercent,
            StrategyPositions = 0,
            Account = account with { Positions = account.Positions - 1 }, // It takes no place of its own: main positions count.
            FeedAge = context.AgeOf(main.Symbol),
            ClockSkew = context.ClockSkew(),
            RecentOrders = runner.OrderRate.Count(context.MarketTime.ToUnixTimeMilliseconds()),
            Stop = context.Stops.Find(s => s.Holds(runner.Id)),
            NettingConflict = context.Venue.NetsPositions ? "The venue nets positions: a hedge would only make the main position smaller." : null,
            Unprotected = context.Unprotected,
            KillSwitchReason = context.KillSwitch.IsEngaged ? context.KillSwitch.Reason ?? "no reason given" : null,
            StorageFault = context.Journal.Fault,
            UnreconciledReason = signals.Unreconciled(),
        };
        Span<RiskCheck> checks = context.Journal.IsKept ? stackalloc RiskCheck[context.Risk.RuleCount] : [];
        if (context.Risk.Refuse(request, runner.Limits, checks) is { } refusal)
        {
            if (refusal.Rule is RiskRule.Unreconciled or RiskRule.Storage or RiskRule.FeedStale or RiskRule.Unprotected)
            {
                return null;
            }

            context.Emit(new EntryRefused(runner.Id, refusal with { Sentence = $"The hedge is not opened. {refusal.Sentence}" }));
            return HedgeStage.Ended;
        }

        var id = HedgePolicy.HedgeOf(main.Id);
        DecisionRecords.KeepHedge(context, runner, main, id, request, price, checks);
        orders.Enter(runner, id, side, size, price, context.Machine.GetElapsedTime(started).TotalSeconds);
        return HedgeStage.Open;
    }
}
