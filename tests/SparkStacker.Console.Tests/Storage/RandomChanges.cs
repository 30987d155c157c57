using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>Batches like the engine's, with everything that may come twice, late or in an old revision.</summary>
internal sealed class RandomChanges(int seed)
{
    private readonly RandomRecords _records = new(seed);
    private TradingAccount? _account;
    private int _accounts;
    private long _events;
    private int _limits;

    public EngineChanges Next()
    {
        var changes = new EngineChanges();
        if (_account is null || _records.Chance(0.1))
        {
            OpenAccount(changes);
        }

        Fill(changes.Orders, () => _records.Next<Order>() with { Account = _account!.Id, Id = new ClientOrderId(Key()), Revision = _records.Number(4) });
        Fill(changes.Fills, () => _records.Next<Fill>() with { Account = _account!.Id, Id = Key(), Order = new ClientOrderId(Key()) });
        Fill(changes.Positions, NextPosition);
        Fill(changes.Trades, () => _records.Next<Trade>() with { Account = _account!.Id, Id = new PositionId(Key()), Strategy = Strategy() });
        Fill(changes.Decisions, () => _records.Next<TradeDecision>() with { Account = _account!.Id, Position = new PositionId(Key()), Strategy = Strategy() });
        Fill(changes.Ledger, () => _records.Next<LedgerEntry>() with { Account = _account!.Id, Sequence = _records.Number(20) + 1 });
        Fill(changes.Signals, () => _records.Next<SignalRecord>() with { Account = _account!.Id, Strategy = Strategy(), CandleOpenTimeMs = _records.Number(5) * 60_000 });
        Fill(changes.Events, () => _records.Next<EngineEvent>() with { Sequence = _records.Chance(0.2) ? Math.Max(1, _events) : ++_events });
        Fill(changes.Strategies, () => _records.Next<StrategyState>() with { Strategy = Strategy() });
        Fill(changes.Candles, () => (MarketSymbol.EthUsd, Interval.OneMinute, _records.Next<Candle>() with { OpenTimeMs = _records.Number(5_000) * 60_000L }));
        changes.KillSwitch = _records.Chance(0.2) ? _records.Next<KillSwitchView>() : null;
        changes.RiskLimits = _records.Chance(0.2) ? _records.Next<RiskLimitSet>() with { Version = ++_limits } : null;
        changes.Checkpoint = _records.Chance(0.5) ? _records.Next<EngineCheckpoint>() with { Account = _account!.Id } : null;
        return changes;
    }

    private void OpenAccount(EngineChanges changes)
    {
        if (_account is not null)
        {
            changes.Accounts.Add(_account with { ClosedAt = DateTimeOffset.UnixEpoch });
        }

        _account = _records.Next<TradingAccount>() with { Id = new AccountId($"paper-{++_accounts}"), ClosedAt = null };
        changes.Accounts.Add(_account);
    }

    private Position NextPosition()
    {
        var position = _records.Next<Position>() with { Account = _account!.Id, Id = new PositionId(Key()) };
        return _records.Chance(0.5) ? position with { Size = 0 } : position;
    }

    private StrategyId Strategy() => new($"strategy_{_records.Number(3)}");

    private string Key() => $"key-{_records.Number(12)}";

    private void Fill<T>(List<T> list, Func<T> next)
    {
        for (var count = _records.Number(4); count > 0; count--)
        {
            list.Add(next());
        }
    }
}
