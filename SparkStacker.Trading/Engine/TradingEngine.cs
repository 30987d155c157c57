using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>The engine as the rest of the program sees it: one loop that writes, and readers that never wait for it.</summary>
public sealed class TradingEngine : IEngineReader, IEngineCommands, IEngineEvents
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    // A decision takes microseconds. The kill switch must not wait for one that doesn't end.
    private static readonly TimeSpan s_decisionLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_watch = TimeSpan.FromMilliseconds(250);

    private readonly EngineMailbox _mailbox = new();
    private readonly EventHub _hub = new();
    private readonly SessionFactory _sessions;
    private readonly TimeProvider _machine;
    private readonly ILogger<TradingEngine> _logger;
    private readonly Dictionary<StrategyId, string> _faults = [];
    private volatile EngineSnapshot _snapshot = EmptySnapshot.Create(EnginePhase.Starting, null);
    private volatile EngineCore? _core;

    /// <param name="store">Journal.</param>
    /// <param name="venues">Makes the venue of an account.</param>
    /// <param name="feeds">Makes the feed.</param>
    /// <param name="strategies">Strategies that run.</param>
    /// <param name="risk">Limits.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="logger">Log.</param>
    public TradingEngine(
        IEngineStore store, ITradingVenueFactory venues, IMarketDataFeedFactory feeds, IReadOnlyList<StrategyDefinition> strategies,
        IOptions<RiskOptions> risk, TimeProvider machine, ILogger<TradingEngine> logger)
    {
        ArgumentNullException.ThrowIfNull(risk);
        (_machine, _logger) = (machine, logger);
        _sessions = new SessionFactory(store, venues, feeds, strategies, risk.Value, machine, _hub, _mailbox.Wake);
    }

    /// <inheritdoc/>
    public EngineSnapshot Snapshot => _snapshot;

    /// <inheritdoc/>
    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, int count) =>
        _core?.Context.FindMarket(symbol)?.Closed(count) ?? default;

    /// <inheritdoc/>
    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, Interval interval, int count) =>
        _core?.Context.FindMarket(symbol)?.Closed(interval, count) ?? default;

    /// <inheritdoc/>
    public ImmutableArray<IndicatorPoint> Indicators(StrategyId strategy, int count) =>
        _core is { } core && core.Context.Runners.Any(r => r.Id == strategy) ? [.. core.Points(strategy, count).Span] : [];

    /// <inheritdoc/>
    public EngineSubscription Subscribe(int capacity) => _hub.Subscribe(capacity);

    /// <inheritdoc/>
    public IDisposable OnChanged(Action callback) => _hub.OnChanged(callback);

    /// <inheritdoc/>
    public async Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        if (_snapshot.Phase is EnginePhase.Faulted or EnginePhase.Stopped)
        {
            return CommandResult.Failed("engine_not_running", $"The engine is not running ({_snapshot.FeedStatus.Reason ?? _snapshot.Phase.ToString().ToLowerInvariant()}); nothing was done.");
        }

        return _mailbox.TryPost(command, out var answer)
            ? await answer.WaitAsync(cancellationToken).ConfigureAwait(false)
            : CommandResult.Failed("engine_busy", "The engine has too many commands waiting; nothing was done. Try again.");
    }

    /// <summary>Runs the engine until <paramref name="cancellationToken"/>; a fault is logged, shown, and followed by a new start from the journal.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        RestartRecording? restart = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var ended = await RunWatchedAsync(restart, cancellationToken).ConfigureAwait(false);
                restart = ended?.Command;
                ended?.Answer.SetResult(new CommandResult(null, "The recording starts again on a new paper account."));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // The head of the loop: fail closed, say why, and come back through the same path as after a crash.
                Log.EngineFault(_logger, exception);
                Show(EnginePhase.Faulted, exception.Message);
                Refuse();
                await Task.Delay(s_retry, _machine, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        Show(EnginePhase.Stopped, null);
        Refuse();
    }

    // A strategy's code can't be interrupted, but its engine can be left behind: at rest inside that code, nothing half done.
    private async Task<(RestartRecording Command, TaskCompletionSource<CommandResult> Answer)?> RunWatchedAsync(RestartRecording? restart, CancellationToken cancellationToken)
    {
        var gate = new StrategyGate(_machine);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // On a thread of its own: the code that doesn't come back holds whatever thread it runs on.
        var session = Task.Factory.StartNew(
            () => RunSessionAsync(restart, gate, ending.Token), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
        using var timer = new PeriodicTimer(s_watch, _machine);
        while (!session.IsCompleted)
        {
            await Task.WhenAny(session, timer.WaitForNextTickAsync(CancellationToken.None).AsTask()).ConfigureAwait(false);
            if (gate.TryAbandon(s_decisionLimit) is { } strategy)
            {
                Log.StrategyHangs(_logger, strategy, s_decisionLimit.TotalSeconds);
                _faults[strategy] = $"it has not answered within {s_decisionLimit.TotalSeconds:0} s.";
                await ending.CancelAsync().ConfigureAwait(false);
                _ = session.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                return null;
            }
        }

        return await session.ConfigureAwait(false);
    }

    private async Task<(RestartRecording Command, TaskCompletionSource<CommandResult> Answer)?> RunSessionAsync(
        RestartRecording? restart, StrategyGate gate, CancellationToken cancellationToken)
    {
        var prepared = await _sessions.PrepareAsync(restart, gate, new Dictionary<StrategyId, string>(_faults), cancellationToken).ConfigureAwait(false);
        await using (prepared.Feed.ConfigureAwait(false))
        {
            _core = prepared.Core;
            var session = new EngineSession(prepared.Core, prepared.Feed, _mailbox, _machine, gate, phase =>
            {
                _snapshot = prepared.Core.Snapshot(phase, prepared.Feed.Status, _sessions.Mode);
                _hub.SignalChange();
            });
            try
            {
                return await session.RunAsync(prepared.LastFillAt, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // What was left behind must not write any more: its place in the journal is taken.
                if (!gate.IsClosed)
                {
                    prepared.Core.OnIdle(force: true);
                }
            }
        }
    }

    private void Show(EnginePhase phase, string? reason)
    {
        _snapshot = _core is { } core
            ? core.Snapshot(phase, new FeedStatus(FeedState.Disconnected, reason), _sessions.Mode)
            : EmptySnapshot.Create(phase, reason);
        _hub.SignalChange();
    }

    private void Refuse()
    {
        while (_mailbox.TryTakeCommand(out _, out var answer))
        {
            answer.SetResult(CommandResult.Failed("engine_not_running", "The engine has stopped; nothing was done."));
        }
    }
}
