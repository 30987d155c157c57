using System.Collections.Immutable;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Makes the immutable picture of the engine's state that everybody else reads.</summary>
internal sealed class SnapshotBuilder(EngineContext context, EquityWatch equity, SignalFlow signals, LiquidationWatch liquidation)
{
    private const int DayOfMinutes = 1440;

    public EngineSnapshot Build(EnginePhase phase, FeedStatus feed, string mode)
    {
        var markets = context.Markets.Select(View).ToImmutableArray();
        var positions = context.Portfolio.Open.Select(View).ToImmutableArray();
        return new EngineSnapshot
        {
            Sequence = context.Journal.LastSequence,
            Phase = phase,
            MarketTime = context.MarketTime,
            LastUpdateAt = TimeOf(context.LastUpdate),
            Feed = context.Feed,
            FeedStatus = feed,
            Mode = mode,
            Exchange = context.Venue.Name,
            Rules = markets[0].Rules,
            Forming = markets[0].Forming,
            LastPrice = markets[0].LastPrice,
            PriceDayAgo = markets[0].PriceDayAgo,
            Markets = markets,
            Account = Account(positions),
            Strategies = [.. context.Runners.Select(View)],
            Positions = positions,
            OpenOrders = [.. context.Orders.Open],
            RecentOrders = context.RecentOrders.View(),
            Signals = context.Signals.View(),
            Trades = context.Trades.View(),
            Events = context.Journal.RecentEvents.View(),
            KillSwitch = context.KillSwitch,
            KillSwitchReport = context.KillSwitchReport,
            Unprotected = context.Unprotected,
            Stops = [.. context.Stops],
            Risk = context.Risk.View,
            ClockSkew = context.ClockSkew(),
            Blocks = Blocks(phase, feed),
            StorageFault = context.Journal.Fault,
            LedgerFault = context.LedgerFault,
            MissingCandles = markets[0].MissingCandles,
        };
    }

    private AccountView Account(ImmutableArray<PositionView> positions)
    {
        var now = equity.Value();
        var peak = Math.Max(equity.Peak, now);
        var today = now - equity.DayStart;
        return new AccountView(
            context.Account.Id, context.Account.OpeningBalance, context.Portfolio.Balance, now, today,
            equity.DayStart == 0 ? 0 : today / equity.DayStart * 100m,
            positions.Sum(p => p.Notional), positions.Sum(p => p.Margin), peak, peak <= 0 ? 0 : (peak - now) / peak * 100m);
    }

    private MarketView View(MarketState market) => new(
        market.Symbol, context.Venue.RulesFor(market.Symbol), market.Forming, market.LastPrice,
        market.Closed(DayOfMinutes).Span is [var first, ..] ? first.Close : null, TimeOf(market.LastUpdate), market.MissingCandles);

    private DateTimeOffset? TimeOf(long? timestamp) => timestamp is { } at ? context.Machine.GetUtcNow() - context.Machine.GetElapsedTime(at) : null;

    private PositionView View(Position position)
    {
        var mark = context.PriceOf(position.Symbol) ?? position.EntryPrice;
        var unrealised = position.UnrealisedPnl(mark);
        var pnl = unrealised + position.RealisedPnl - position.Fees + position.Funding;
        return new PositionView(
            position, mark, mark * position.Size, unrealised, pnl, pnl / position.EntryNotional * 100m, mark * position.Size / position.Leverage,
            context.Orders.Find(position.Id, OrderPurpose.Close) is not null,
            ProtectionFlow.IsProtected(context, position))
        {
            LiquidationPrice = liquidation.PriceOf(position),
            MaintenanceMargin = MarginMath.Maintenance(mark * position.Size, context.Venue.RulesFor(position.Symbol).MaxLeverage),
        };
    }

    private StrategyView View(StrategyRunner runner) => new(
        runner.Definition, runner.Parameters, runner.IsActive, runner.IsReady, runner.Indicator,
        [.. runner.Values], runner.Peek(runner.Market?.Forming is null ? null : runner.Market.LastPrice),
        runner.Market?.Forming is { } forming
            ? DateTimeOffset.FromUnixTimeMilliseconds(runner.Definition.Interval.Floor(forming.OpenTimeMs) + runner.Definition.Interval.Milliseconds())
            : null,
        Sentence(runner), runner.Statistics)
    {
        Forming = runner.Candles?.Forming(runner.Market?.Forming),
        LossStreak = runner.LossStreak,
        CooldownUntil = runner.CooldownUntil > context.MarketTime ? runner.CooldownUntil : null,
        RecentOrders = runner.OrderRate.Count(context.MarketTime.ToUnixTimeMilliseconds()),
    };

    private string Sentence(StrategyRunner runner)
    {
        var position = context.Portfolio.Of(runner.Id);
        var state = position is null ? "Flat." : $"In a {position.Side.ToString().ToLowerInvariant()} since {position.OpenedAt:HH:mm}.";
        return runner.Candles is null ? $"{(runner.IsActive ? "On, but without" : "Off: no")} market data: it trades {runner.Definition.Symbol}, the feed brings {string.Join(", ", context.Feed.Symbols)}."
            : !runner.IsActive ? position is null ? "Off: signals are shown, none is traded." : $"Off. {state} Its stop and target stay at the venue."
            : !runner.IsReady ? "On, but its indicator is not warm yet."
            : context.KillSwitch.IsEngaged ? $"{state} On, but trading is stopped."
            : context.Stops.Find(s => s.Holds(runner.Id)) is { } stop ? $"{state} {stop.Sentence}"
            : runner.CooldownUntil > context.MarketTime ? $"{state} On, but pausing after losses in a row until {runner.CooldownUntil:HH:mm} UTC."
            : runner.Pending is not null ? $"{state} A signal executes at the next price."
            : position is null ? "Flat, waiting for the next signal."
            : state;
    }

    private ImmutableArray<string> Blocks(EnginePhase phase, FeedStatus feed)
    {
        var blocks = ImmutableArray.CreateBuilder<string>();
        Add(phase is EnginePhase.Starting, "The engine starts.");
        Add(phase is EnginePhase.Faulted, $"The engine has stopped: {feed.Reason}");
        Add(feed.State is FeedState.Ended or FeedState.Disconnected && phase is not EnginePhase.Faulted, feed.Reason ?? "Market data has ended.");
        Add(context.KillSwitch.IsEngaged, $"Trading is stopped by {context.KillSwitch.Actor}: {context.KillSwitch.Reason}");
        foreach (var stop in context.Stops)
        {
            Add(true, stop.Sentence);
        }

        Add(context.Unprotected is not null, $"No new entries. {context.Unprotected}");
        Add(context.ClockSkew()?.Duration() > context.Risk.Limits.MaxClockSkew, $"No new entries: this machine's clock and the venue's are {context.ClockSkew()?.Duration().TotalSeconds:0.0} s apart.");
        Add(context.Journal.Fault is not null, $"No new orders: the journal can't be written. {context.Journal.Fault}");
        var unreconciled = signals.Unreconciled();
        Add(unreconciled is not null, $"No new entries. {unreconciled}");
        foreach (var market in context.Markets)
        {
            var (age, where) = (context.AgeOf(market.Symbol), context.Markets.Length > 1 ? $" in {market.Symbol}" : "");
            Add(feed.State == FeedState.Flowing && market.LastUpdate is not null && age > context.Risk.FeedStale, $"No new entries{where}: no market data for {age.TotalSeconds:0} s.");
        }

        return blocks.DrainToImmutable();

        void Add(bool holds, string sentence)
        {
            if (holds)
            {
                blocks.Add(sentence);
            }
        }
    }
}
