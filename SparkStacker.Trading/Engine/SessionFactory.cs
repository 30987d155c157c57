using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Loads the journal, opens the feed and the venue, and makes a core that goes on where the last one stopped.</summary>
internal sealed class SessionFactory(
    IEngineStore store, ITradingVenueFactory venues, IMarketDataFeedFactory feeds, IReadOnlyList<StrategyDefinition> strategies,
    RiskOptions risk, TimeProvider machine, IEventSink sink, Action wake)
{
    public string Mode => venues.Mode;

    /// <param name="restart">Who asked to play the recording again; null goes on with the current account.</param>
    /// <param name="gate">Bounds the time of the strategies' code.</param>
    /// <param name="faults">Strategies whose code must not run.</param>
    /// <param name="cancellationToken">Ends the wait, and later the venue's requests.</param>
    public async Task<PreparedSession> PrepareAsync(
        RestartRecording? restart, StrategyGate gate, IReadOnlyDictionary<StrategyId, string> faults, CancellationToken cancellationToken)
    {
        var state = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        var (feed, history, resumed) = await OpenAsync(restart is null ? state : EngineState.Empty, cancellationToken).ConfigureAwait(false);
        var goesOn = resumed && state.Account is not null;
        var account = goesOn ? state.Account! : NewAccount(state, feed.Description);
        var core = new EngineCore(
            new EngineCoreSetup
            {
                Account = account,
                State = goesOn ? state : Renew(state),
                Feed = feed.Description,
                Strategies = strategies,
                Venue = venues.Create(account, feed.Clock),
                Store = store,
                Sink = sink,
                Risk = risk,
                Machine = machine,
                ClockSkew = () => feed.ClockSkew,
                Gate = gate,
                Faults = faults,
            },
            wake,
            cancellationToken);
        core.WarmUp(history);
        if (!goesOn)
        {
            if (state.Account is { } old)
            {
                core.Context.Journal.Changes.Accounts.Insert(0, old with { ClosedAt = machine.GetUtcNow() });
            }

            core.Tell(new AccountOpened(account, restart?.Actor ?? "system"));
        }

        return new PreparedSession(core, feed, goesOn ? state.LastFillAt : null);
    }

    // An account goes on only on the market that it traded so far: another recording opens a new one, and the old one stays in the history.
    private async Task<(IMarketDataFeed Feed, IReadOnlyList<MarketHistory> History, bool Resumed)> OpenAsync(EngineState state, CancellationToken cancellationToken)
    {
        var position = state.Checkpoint?.Position;
        var feed = feeds.Create();
        if (state.Account?.MarketSource == feed.Description.Identity)
        {
            try
            {
                return (feed, await feed.OpenAsync(position, cancellationToken).ConfigureAwait(false), true);
            }
            catch (MarketDataException) when (position is not null)
            {
                await feed.DisposeAsync().ConfigureAwait(false);
                feed = feeds.Create();
            }
        }

        return (feed, await feed.OpenAsync(null, cancellationToken).ConfigureAwait(false), false);
    }

    private TradingAccount NewAccount(EngineState state, FeedDescription feed) =>
        new(new AccountId($"{venues.Mode}-{state.AccountCount + 1}"), venues.OpeningBalance, machine.GetUtcNow(), null, feed.Identity);

    // Switches, parameters, limits and the kill switch belong to the console; orders, positions and money to the account.
    private static EngineState Renew(EngineState state) => EngineState.Empty with
    {
        AccountCount = state.AccountCount,
        LastSequence = state.LastSequence,
        Events = state.Events,
        Strategies = state.Strategies.Select(s => s with { PendingCandleMs = null, LossStreak = 0, CooldownUntil = null }).ToImmutableArray(),
        KillSwitch = state.KillSwitch,
        RiskLimits = state.RiskLimits,
    };
}
