using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// The trading state of one account and everything that changes it: market updates, commands, the venue's answers.
/// Synchronous and deterministic; live, paper, replay and backtest drive this same code. One caller at a time.
/// </summary>
internal sealed class EngineCore
{
    /// <summary>Closed candles that stay readable for charts.</summary>
    public const int ChartCandles = 5000;

    private readonly EngineContext _context;
    private readonly SignalFlow _signals;
    private readonly HedgeFlow _hedges;
    private readonly VenueLink _link;
    private readonly Reconciliation _reconciliation;
    private readonly CommandFlow _commands;
    private readonly EquityWatch _equity;
    private readonly SnapshotBuilder _snapshots;
    private readonly ProtectionFlow _protection;
    private readonly FlattenFlow _flatten;
    private readonly KillSwitchFlow _killSwitch;
    private readonly KillSwitchProof _proof;
    private readonly ProtectionWatch _protections;
    private readonly VenueBalanceWatch _balance;
    private readonly RiskWatch _risk;
    private readonly LiquidationWatch _liquidation;
    private FeedPosition? _position;

    /// <param name="setup">Parts and state.</param>
    /// <param name="wake">Called from any thread when an answer of the venue waits for <see cref="OnIdle"/>.</param>
    /// <param name="stopping">Ends requests to the venue.</param>
    public EngineCore(EngineCoreSetup setup, Action wake, CancellationToken stopping)
    {
        var state = setup.State;
        var journal = new EngineJournal(setup.Store, setup.Sink, setup.Machine, state.LastSequence) { Checkpoint = () => _equity!.Checkpoint(_position) };
        journal.RecentEvents.Seed(state.Events);
        var risk = new RiskManager(setup.Risk, state.RiskLimits, [.. setup.Strategies.Select(s => s.Id)]);
        ImmutableArray<StrategyRunner> runners =
        [
            .. setup.Strategies.Select(d => new StrategyRunner(d, state.Strategies.FirstOrDefault(s => s.Strategy == d.Id), setup.Risk, risk.View.Of(d.Id), setup.Gate, setup.Faults.GetValueOrDefault(d.Id))),
        ];
        _context = new EngineContext
        {
            Account = setup.Account,
            Venue = setup.Venue,
            Journal = journal,
            Orders = new OrderManager(state.OpenOrders),
            Portfolio = new Portfolio(setup.Account.Id, state.Balance, state.LastLedgerSequence, state.Positions, state.Ledger, state.Fills),
            Risk = risk,
            Machine = setup.Machine,
            Feed = setup.Feed,
            Markets = [.. setup.Feed.Symbols.Select(symbol => new MarketState(symbol, setup.Feed.Interval, runners))],
            Runners = runners,
            FillAtClose = setup.FillAtClose,
            KillSwitch = state.KillSwitch,
            ClockSkew = setup.ClockSkew,
        };
        Restore(state);
        _position = state.Checkpoint?.Position;
        var orders = new OrderFlow(_context);
        _protection = new ProtectionFlow(_context, orders);
        _flatten = new FlattenFlow(_context, orders);
        var funding = new FundingFlow(_context, state.FundingIds);
        _equity = new EquityWatch(_context, state.Checkpoint);
        _signals = new SignalFlow(_context, orders, _equity);
        _hedges = new HedgeFlow(_context, orders, _flatten, new HedgeEntry(_context, orders, _equity, _signals));
        var ledger = new LedgerWatch(_context);
        var fills = new FillFlow(_context, orders, _protection, _flatten, ledger, _hedges, state.FillIds);
        _link = new VenueLink(_context, orders, fills, funding, _signals, _hedges, wake, stopping);
        _reconciliation = new Reconciliation(_context, orders, fills, funding, _protection, ledger, _link);
        _balance = new VenueBalanceWatch(_context, _link);
        _proof = new KillSwitchProof(_context, _link);
        _killSwitch = new KillSwitchFlow(_context, orders, _flatten, _proof);
        _protections = new ProtectionWatch(_context, _protection, _flatten);
        _risk = new RiskWatch(_context, _equity, _flatten, _killSwitch);
        _liquidation = new LiquidationWatch(_context, _equity, orders, _flatten);
        var activation = new ActivationCheck(_context, _equity);
        _commands = new CommandFlow(_context, orders, _protection, _killSwitch, _risk, activation, new ParameterFlow(_context, activation), new LimitFlow(_context), _equity);
        _snapshots = new SnapshotBuilder(_context, _equity, _signals, _liquidation);
        if (state.Account is null)
        {
            journal.Changes.Accounts.Add(setup.Account);
            journal.Changes.Ledger.Add(_context.Portfolio.Post(setup.Account.OpenedAt, LedgerKind.Deposit, setup.Account.OpeningBalance, setup.Account.Id.Value));
        }
    }

    public EngineContext Context => _context;

    /// <summary>Balance plus unrealised P&amp;L at the last price, after the last update.</summary>
    public decimal Equity => _equity.Equity;

    public ReadOnlyMemory<IndicatorPoint> Points(StrategyId strategy, int count) => _context.RunnerOf(strategy).Points(count);

    /// <summary>Fills charts and indicators from closed candles, oldest first; nothing is traded on them.</summary>
    public void WarmUp(params IEnumerable<MarketHistory> histories)
    {
        foreach (var history in histories)
        {
            MarketWarmUp.Fill(_context, history, isJournalled: _position is null);
        }

        Publish();
    }

    /// <summary>Asks the venue what became of everything that is open.</summary>
    public async Task ReconcileAsync(DateTimeOffset? lastFillAt, CancellationToken cancellationToken)
    {
        await _reconciliation.RunAsync(lastFillAt, cancellationToken).ConfigureAwait(false);
        foreach (var runner in _context.Runners)
        {
            if (runner.Fault is { } fault)
            {
                SwitchOff(runner, fault);
            }
        }

        LossStreaks.Pause(_context);
        _killSwitch.Resume();
        _risk.Resume();
        _link.Pump();
    }

    /// <summary>Takes one market update.</summary>
    public void OnMarket(in MarketUpdate update)
    {
        _context.MarketTime = DateTimeOffset.FromUnixTimeMilliseconds(update.TimeMs);
        var market = _context.FindMarket(update.Symbol) ?? throw new InvalidOperationException($"The feed brought {update.Symbol}, which its description doesn't name.");
        _context.LastUpdate = market.LastUpdate = _context.Machine.GetTimestamp();
        while (market.TryEndBefore(update.Candle.OpenTimeMs, out var ended))
        {
            Decide(market, ended);
        }

        market.Take(update);
        (_context.Venue as IMarketDrivenVenue)?.OnMarket(update);
        Advance(market, Trail(market));
        if (update.IsClosed)
        {
            Close(market, update.Candle);
            if (_context.FillAtClose)
            {
                Advance(market, false);
            }
        }

        _equity.Update();
        if (_hedges.Update())
        {
            _link.Pump(); // Before the step counts as done: after a crash it is played again.
        }

        if (_context.Risk.WatchesAccount)
        {
            _risk.Update();
            _liquidation.Update();
            if (update.IsClosed)
            {
                _protections.Update();
            }
        }

        _position = update.Position;
        _context.Journal.MarkProgress();
        _link.Pump();
    }

    /// <summary>Carries out a command.</summary>
    public CommandResult Execute(EngineCommand command)
    {
        var result = _commands.Execute(command);
        if (command is SetRiskLimits && result.IsSuccess && _context.LastUpdate is not null)
        {
            _risk.Update();
            _liquidation.Update();
        }

        _link.Pump();
        return result;
    }

    /// <summary>Takes answers of the venue, asks for unknown orders, retries the journal.</summary>
    public void OnIdle(bool force = false)
    {
        _link.AskForUnknown();
        _flatten.Retry();
        _proof.Poll();
        _balance.Poll();
        if (_context.Risk.WatchesAccount)
        {
            _protections.Update();
        }

        _link.Pump(force);
    }

    /// <summary>Tells an event that starts outside, for example from the feed.</summary>
    public void Tell(EngineEvent engineEvent)
    {
        _context.Emit(engineEvent);
        _link.Pump();
    }

    /// <summary>The whole state, immutable; shows closed candles and indicator points to readers.</summary>
    public EngineSnapshot Snapshot(EnginePhase phase, FeedStatus feed, string mode)
    {
        Publish();
        return _snapshots.Build(phase, feed, mode);
    }

    private void Advance(MarketState market, bool executes)
    {
        _link.Pump();
        foreach (var runner in market.Runners)
        {
            executes |= runner.Pending is not null;
            _signals.Execute(runner);
        }

        if (executes)
        {
            _link.Pump();
        }
    }

    // Only the feed's own candles are journalled: the longer ones are folded from them by whoever reads.
    private void Close(MarketState market, in Candle candle)
    {
        _context.Journal.Changes.Candles.Add((market.Symbol, _context.Feed.Interval, candle));
        Decide(market, market.Close(candle));
        while (market.TryEndWith(candle, out var ended))
        {
            Decide(market, ended);
        }
    }

    private void Decide(MarketState market, IntervalState candles)
    {
        var candle = candles.LastClosed;
        candles.Trails = _context.Portfolio.Open.Count > 0;
        var decisions = _context.Journal.IsHeard ? ImmutableArray.CreateBuilder<StrategyDecision>(candles.Runners.Length) : null;
        foreach (var runner in candles.Runners)
        {
            var started = _context.Machine.GetTimestamp();
            runner.Adopt(candles);
            var signal = runner.Decide(candle);
            var elapsed = _context.Machine.GetElapsedTime(started).TotalSeconds;
            if (runner.Fault is not null && !runner.IsFaultTold)
            {
                SwitchOff(runner, runner.Fault);
            }

            _signals.Decide(runner, candle, signal);
            decisions?.Add(new StrategyDecision(runner.Id, runner.Indicator, signal, [.. runner.Values], elapsed));
        }

        if (decisions is not null)
        {
            _context.Journal.AddTransient(new CandleClosed(market.Symbol, candles.Interval, candle, decisions.MoveToImmutable()), _context.MarketTime);
        }
    }

    private void SwitchOff(StrategyRunner runner, string fault)
    {
        runner.IsFaultTold = true;
        _context.Emit(new StrategyFaulted(runner.Id, fault));
        _commands.Execute(new DeactivateStrategy(runner.Id, "system"));
    }

    // A trailed stop is live from the first price after the candle that moved it: like a signal, it knows nothing of that candle's future.
    private bool Trail(MarketState market)
    {
        var moved = false;
        foreach (var candles in market.Intervals)
        {
            if (candles.Trails)
            {
                candles.Trails = false;
                moved |= Trail(candles);
            }
        }

        return moved;
    }

    private bool Trail(IntervalState candles)
    {
        _link.Pump();
        var moved = false;
        foreach (var position in _context.Portfolio.Open.ToArray())
        {
            // What a candle did before the position was opened is none of its gains.
            if (position.TrailingStopPercent > 0 && _context.RunnerOf(position.Strategy).Candles == candles
                && candles.LastClosed.OpenTimeMs >= position.OpenedAt.ToUnixTimeMilliseconds())
            {
                _protection.Trail(position, candles.LastClosed);
                moved = true;
            }
        }

        return moved;
    }

    private void Publish()
    {
        foreach (var market in _context.Markets)
        {
            market.Publish();
        }

        foreach (var runner in _context.Runners)
        {
            runner.Publish();
        }
    }

    private void Restore(EngineState state)
    {
        _context.RecentOrders.Seed(state.RecentOrders);
        _context.Signals.Seed(state.Signals);
        _context.Trades.Seed(state.Trades);
        _context.Stops.AddRange(state.Checkpoint?.Stops ?? []);
        foreach (var runner in _context.Runners)
        {
            runner.Statistics = state.Statistics.GetValueOrDefault(runner.Id.Value);
            foreach (var order in state.OpenOrders.Concat(state.RecentOrders).Where(o => o.Strategy == runner.Id).OrderBy(o => o.CreatedAt))
            {
                runner.OrderRate.Add(order.CreatedAt.ToUnixTimeMilliseconds());
            }

            var pending = state.Strategies.FirstOrDefault(s => s.Strategy == runner.Id)?.PendingCandleMs;
            runner.Pending = state.Signals.FirstOrDefault(s => s.Strategy == runner.Id && s.CandleOpenTimeMs == pending && s.Outcome == SignalOutcome.Pending);
        }
    }
}
