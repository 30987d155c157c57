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
    private readonly VenueLink _link;
    private readonly Reconciliation _reconciliation;
    private readonly CommandFlow _commands;
    private readonly EquityWatch _equity;
    private readonly SnapshotBuilder _snapshots;
    private readonly bool _fillAtClose;
    private FeedPosition? _position;

    /// <param name="setup">Parts and state.</param>
    /// <param name="wake">Called from any thread when an answer of the venue waits for <see cref="OnIdle"/>.</param>
    /// <param name="stopping">Ends requests to the venue.</param>
    public EngineCore(EngineCoreSetup setup, Action wake, CancellationToken stopping)
    {
        var state = setup.State;
        var journal = new EngineJournal(setup.Store, setup.Sink, setup.Machine, state.LastSequence) { Checkpoint = () => _equity!.Checkpoint(_position) };
        journal.RecentEvents.Seed(state.Events);
        _context = new EngineContext
        {
            Account = setup.Account,
            Venue = setup.Venue,
            Journal = journal,
            Orders = new OrderManager(state.OpenOrders),
            Portfolio = new Portfolio(setup.Account.Id, state.Balance, state.LastLedgerSequence, state.Positions),
            Risk = new RiskManager(setup.Risk),
            Machine = setup.Machine,
            Feed = setup.Feed,
            Market = new MarketState(setup.Feed.Symbol, setup.Feed.Interval),
            Runners = [.. setup.Strategies.Select(d => new StrategyRunner(d, state.Strategies.FirstOrDefault(s => s.Strategy == d.Id), setup.Risk.Sizing))],
            KillSwitch = state.KillSwitch,
        };
        Restore(state);
        _fillAtClose = setup.FillAtClose;
        _position = state.Checkpoint?.Position;
        var orders = new OrderFlow(_context);
        var protection = new ProtectionFlow(_context, orders);
        var fills = new FillFlow(_context, protection, state.FillIds);
        _equity = new EquityWatch(_context, state.Checkpoint);
        _signals = new SignalFlow(_context, orders, _equity);
        _link = new VenueLink(_context, orders, fills, _signals, wake, stopping);
        _reconciliation = new Reconciliation(_context, orders, fills, protection, _link);
        _commands = new CommandFlow(_context, orders, protection);
        _snapshots = new SnapshotBuilder(_context, _equity, _signals);
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
    public void WarmUp(IReadOnlyList<Candle> history)
    {
        foreach (var candle in history)
        {
            _context.Market.Close(candle);
            foreach (var runner in _context.Runners)
            {
                runner.Decide(candle);
            }

            // The last candles go to the journal, so that charts and backtests have them too; older ones are there already.
            if (_position is null)
            {
                _context.Journal.Changes.Candles.Add((_context.Market.Symbol, _context.Feed.Interval, candle));
            }

            _context.MarketTime = DateTimeOffset.FromUnixTimeMilliseconds(candle.OpenTimeMs + _context.Feed.Interval.Milliseconds());
        }

        Publish();
    }

    /// <summary>Asks the venue what became of everything that is open.</summary>
    public Task ReconcileAsync(DateTimeOffset? lastFillAt, CancellationToken cancellationToken) => _reconciliation.RunAsync(lastFillAt, cancellationToken);

    /// <summary>Takes one market update.</summary>
    public void OnMarket(in MarketUpdate update)
    {
        _context.MarketTime = DateTimeOffset.FromUnixTimeMilliseconds(update.TimeMs);
        _context.LastUpdate = _context.Machine.GetTimestamp();
        _context.Market.Take(update);
        (_context.Venue as IMarketDrivenVenue)?.OnMarket(update);
        Advance();
        if (update.IsClosed)
        {
            Close(update.Candle);
            if (_fillAtClose)
            {
                Advance();
            }
        }

        _equity.Update();
        _position = update.Position;
        _context.Journal.MarkProgress();
        _link.Pump();
    }

    /// <summary>Carries out a command.</summary>
    public CommandResult Execute(EngineCommand command)
    {
        var result = _commands.Execute(command);
        _link.Pump();
        return result;
    }

    /// <summary>Takes answers of the venue, asks for unknown orders, retries the journal.</summary>
    public void OnIdle(bool force = false)
    {
        _link.AskForUnknown();
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

    private void Advance()
    {
        _link.Pump();
        var executes = false;
        foreach (var runner in _context.Runners)
        {
            executes |= runner.Pending is not null;
            _signals.Execute(runner);
        }

        if (executes)
        {
            _link.Pump();
        }
    }

    private void Close(in Candle candle)
    {
        _context.Journal.Changes.Candles.Add((_context.Market.Symbol, _context.Feed.Interval, candle));
        var decisions = _context.Journal.IsHeard ? ImmutableArray.CreateBuilder<StrategyDecision>(_context.Runners.Length) : null;
        foreach (var runner in _context.Runners)
        {
            var started = _context.Machine.GetTimestamp();
            var signal = runner.Decide(candle);
            var elapsed = _context.Machine.GetElapsedTime(started).TotalSeconds;
            _signals.Decide(runner, candle, signal);
            decisions?.Add(new StrategyDecision(runner.Id, runner.Strategy.Indicator, signal, [.. runner.Strategy.Values], elapsed));
        }

        if (decisions is not null)
        {
            _context.Journal.AddTransient(new CandleClosed(_context.Market.Symbol, candle, decisions.MoveToImmutable()), _context.MarketTime);
        }
    }

    private void Publish()
    {
        _context.Market.Publish();
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
        foreach (var runner in _context.Runners)
        {
            runner.Statistics = state.Statistics.GetValueOrDefault(runner.Id.Value);
            var pending = state.Strategies.FirstOrDefault(s => s.Strategy == runner.Id)?.PendingCandleMs;
            runner.Pending = state.Signals.FirstOrDefault(s => s.Strategy == runner.Id && s.CandleOpenTimeMs == pending && s.Outcome == SignalOutcome.Pending);
        }
    }
}
