using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>What one step of the engine changes; written in one transaction. Not thread-safe.</summary>
public sealed class EngineChanges
{
    /// <summary>Accounts, by id; the newest state of each.</summary>
    public List<TradingAccount> Accounts { get; } = [];

    /// <summary>Orders, by id; the newest state of each comes last.</summary>
    public List<Order> Orders { get; } = [];

    /// <summary>Fills; the same id again is ignored.</summary>
    public List<Fill> Fills { get; } = [];

    /// <summary>Positions, by id; the newest state comes last; size 0 means closed.</summary>
    public List<Position> Positions { get; } = [];

    /// <summary>Closed trades; the same id again is ignored.</summary>
    public List<Trade> Trades { get; } = [];

    /// <summary>Why positions were opened, by account and position; the same one again is ignored.</summary>
    public List<TradeDecision> Decisions { get; } = [];

    /// <summary>Ledger entries, by account and sequence.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>Signals, by strategy and candle; the newest state comes last.</summary>
    public List<SignalRecord> Signals { get; } = [];

    /// <summary>Events, by sequence.</summary>
    public List<EngineEvent> Events { get; } = [];

    /// <summary>Closed candles of a market, oldest first; an open time that is stored already is overwritten.</summary>
    public List<(MarketSymbol Symbol, Interval Interval, Candle Candle)> Candles { get; } = [];

    /// <summary>Settings and state of strategies; the newest state comes last.</summary>
    public List<StrategyState> Strategies { get; } = [];

    /// <summary>Kill switch, where it changed.</summary>
    public KillSwitchView? KillSwitch { get; set; }

    /// <summary>Newest version of the risk limits, where it changed.</summary>
    public RiskLimitSet? RiskLimits { get; set; }

    /// <summary>Where the account stands in its recording and day, where it changed.</summary>
    public EngineCheckpoint? Checkpoint { get; set; }

    /// <summary>Whether there is nothing that must be durable before the engine goes on (candles and the checkpoint may wait).</summary>
    public bool MayWait =>
        Accounts.Count + Orders.Count + Fills.Count + Positions.Count + Trades.Count + Decisions.Count + Ledger.Count + Signals.Count + Events.Count + Strategies.Count == 0
        && KillSwitch is null && RiskLimits is null;

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => MayWait && Candles.Count == 0 && Checkpoint is null;

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        Accounts.Clear();
        Orders.Clear();
        Fills.Clear();
        Positions.Clear();
        Trades.Clear();
        Decisions.Clear();
        Ledger.Clear();
        Signals.Clear();
        Events.Clear();
        Candles.Clear();
        Strategies.Clear();
        KillSwitch = null;
        RiskLimits = null;
        Checkpoint = null;
    }
}
