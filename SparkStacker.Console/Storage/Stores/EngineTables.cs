using System.Data.Common;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Writes a batch of the engine's changes.</summary>
internal sealed class EngineTables(ConsoleDbContext context) : IDisposable
{
    private readonly RowWriter<AccountRow> _accounts = new(context, OnConflict.Overwrite);
    private readonly RowWriter<OrderRow> _orders = new(context, OnConflict.OverwriteUnlessOlder);
    private readonly RowWriter<FillRow> _fills = new(context, OnConflict.Ignore);
    private readonly RowWriter<PositionRow> _positions = new(context, OnConflict.Overwrite);
    private readonly RowWriter<TradeRow> _trades = new(context, OnConflict.Ignore);
    private readonly RowWriter<DecisionRow> _decisions = new(context, OnConflict.Ignore);
    private readonly RowWriter<LedgerRow> _ledger = new(context, OnConflict.Ignore);
    private readonly RowWriter<SignalRow> _signals = new(context, OnConflict.Overwrite);
    private readonly RowWriter<EventRow> _events = new(context, OnConflict.Ignore);
    private readonly RowWriter<StrategyRow> _strategies = new(context, OnConflict.Overwrite);
    private readonly RowWriter<KillSwitchRow> _killSwitch = new(context, OnConflict.Overwrite);
    private readonly RowWriter<RiskLimitsRow> _riskLimits = new(context, OnConflict.Overwrite);
    private readonly RowWriter<CheckpointRow> _checkpoints = new(context, OnConflict.Overwrite);

    // Accounts come first: the other rows refer to them.
    public void Write(EngineChanges changes, DbTransaction transaction)
    {
        changes.Accounts.ForEach(a => _accounts.Write(AccountRow.From(a), transaction));
        changes.Orders.ForEach(o => _orders.Write(OrderRow.From(o), transaction));
        changes.Fills.ForEach(f => _fills.Write(FillRow.From(f), transaction));
        changes.Positions.ForEach(p => _positions.Write(PositionRow.From(p), transaction));
        changes.Trades.ForEach(t => _trades.Write(TradeRow.From(t), transaction));
        changes.Decisions.ForEach(d => _decisions.Write(DecisionRow.From(d), transaction));
        changes.Ledger.ForEach(l => _ledger.Write(LedgerRow.From(l), transaction));
        changes.Signals.ForEach(s => _signals.Write(SignalRow.From(s), transaction));
        changes.Events.ForEach(e => _events.Write(EventRow.From(e), transaction));
        changes.Strategies.ForEach(s => _strategies.Write(StrategyRow.From(s), transaction));
        if (changes.KillSwitch is { } killSwitch)
        {
            _killSwitch.Write(KillSwitchRow.From(killSwitch), transaction);
        }

        if (changes.RiskLimits is { } limits)
        {
            _riskLimits.Write(RiskLimitsRow.From(limits), transaction);
        }

        if (changes.Checkpoint is { } checkpoint)
        {
            _checkpoints.Write(CheckpointRow.From(checkpoint), transaction);
        }
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _orders.Dispose();
        _fills.Dispose();
        _positions.Dispose();
        _trades.Dispose();
        _decisions.Dispose();
        _ledger.Dispose();
        _signals.Dispose();
        _events.Dispose();
        _strategies.Dispose();
        _killSwitch.Dispose();
        _riskLimits.Dispose();
        _checkpoints.Dispose();
    }
}
