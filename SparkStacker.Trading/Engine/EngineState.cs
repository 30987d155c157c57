using System.Collections.Immutable;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>What the journal remembers of the current account, for a restart.</summary>
public sealed record EngineState
{
    /// <summary>Nothing stored yet.</summary>
    public static EngineState Empty { get; } = new();

    /// <summary>Current account; null where there is none yet.</summary>
    public TradingAccount? Account { get; init; }

    /// <summary>Accounts ever opened: the next one's number follows from it.</summary>
    public int AccountCount { get; init; }

    /// <summary>Last event sequence ever used, 0 at first.</summary>
    public long LastSequence { get; init; }

    /// <summary>Balance: sum of the ledger, opening deposit included.</summary>
    public decimal Balance { get; init; }

    /// <summary>Last ledger sequence of the account, 0 at first.</summary>
    public long LastLedgerSequence { get; init; }

    /// <summary>The ledger's entries by kind.</summary>
    public LedgerSums Ledger { get; init; }

    /// <summary>All fills of the account, added up.</summary>
    public FillSums Fills { get; init; }

    /// <summary>Orders without a final state, oldest first.</summary>
    public ImmutableArray<Order> OpenOrders { get; init; } = [];

    /// <summary>The newest orders with a final state, newest first, at most 100.</summary>
    public ImmutableArray<Order> RecentOrders { get; init; } = [];

    /// <summary>Open positions, oldest first.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Ids of the fills of open orders and of all fills at or after <see cref="LastFillAt"/>: a fill told twice counts once.</summary>
    public ImmutableHashSet<string> FillIds { get; init; } = [];

    /// <summary>References of the ledger's funding entries at or after <see cref="LastFillAt"/>: a payment told twice counts once.</summary>
    public ImmutableHashSet<string> FundingIds { get; init; } = [];

    /// <summary>Time of the newest fill of the account; null without one.</summary>
    public DateTimeOffset? LastFillAt { get; init; }

    /// <summary>The newest trades, newest first, at most 100.</summary>
    public ImmutableArray<Trade> Trades { get; init; } = [];

    /// <summary>Figures of all trades of the account by strategy.</summary>
    public ImmutableDictionary<string, StrategyStatistics> Statistics { get; init; } = ImmutableDictionary<string, StrategyStatistics>.Empty;

    /// <summary>The newest signals, newest first, at most 100.</summary>
    public ImmutableArray<SignalRecord> Signals { get; init; } = [];

    /// <summary>The newest notable events, newest first, at most 100.</summary>
    public ImmutableArray<Events.EngineEvent> Events { get; init; } = [];

    /// <summary>Strategies.</summary>
    public ImmutableArray<StrategyState> Strategies { get; init; } = [];

    /// <summary>Kill switch.</summary>
    public KillSwitchView KillSwitch { get; init; } = KillSwitchView.Released;

    /// <summary>What admins have set over the configured limits.</summary>
    public RiskLimitSet RiskLimits { get; init; } = RiskLimitSet.Configured;

    /// <summary>Checkpoint of the account; null before the first.</summary>
    public EngineCheckpoint? Checkpoint { get; init; }
}
