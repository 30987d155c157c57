using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>Open positions and the exact ledger of an account. One loop only.</summary>
internal sealed class Portfolio(AccountId account, decimal balance, long lastLedgerSequence, IEnumerable<Position> open, LedgerSums ledger = default, FillSums fills = default)
{
    // Partial closings are booked to this many places; the last one takes what is left, so that the whole is exact.
    private const int PartDecimals = 12;

    private readonly List<Position> _open = [.. open];

    /// <summary>Sum of the ledger, opening deposit included.</summary>
    public decimal Balance { get; private set; } = balance;

    /// <summary>Number of the last ledger entry.</summary>
    public long LastLedgerSequence { get; private set; } = lastLedgerSequence;

    /// <summary>The ledger by kind, counted apart from the balance.</summary>
    public LedgerSums Ledger { get; private set; } = ledger;

    /// <summary>All fills.</summary>
    public FillSums Fills { get; private set; } = fills;

    public IReadOnlyList<Position> Open => _open;

    public Position? Find(PositionId id)
    {
        foreach (var position in _open)
        {
            if (position.Id == id)
            {
                return position;
            }
        }

        return null;
    }

    /// <summary>The main position of a strategy; there is one at most.</summary>
    public Position? Of(StrategyId strategy)
    {
        foreach (var position in _open)
        {
            if (position.Strategy == strategy && position.Role == PositionRole.Main)
            {
                return position;
            }
        }

        return null;
    }

    public LedgerEntry Post(DateTimeOffset time, LedgerKind kind, decimal amount, string reference)
    {
        Balance += amount;
        Ledger = Ledger.With(kind, amount);
        return new LedgerEntry(account, ++LastLedgerSequence, time, kind, amount, reference);
    }

    /// <summary>Counts a fill, whatever becomes of it.</summary>
    public void Count(Fill fill) => Fills = Fills.With(fill.Side, fill.Price, fill.Size, fill.Fee);

    public void Replace(Position position)
    {
        var index = _open.FindIndex(p => p.Id == position.Id);
        if (position.Size == 0)
        {
            _open.RemoveAt(index);
        }
        else if (index >= 0)
        {
            _open[index] = position;
        }
        else
        {
            _open.Add(position);
        }
    }

    /// <summary>The position after an entry fill: mean price over all entry fills.</summary>
    public static Position Enter(Position position, Fill fill)
    {
        var size = position.EntrySize + fill.Size;
        return position with
        {
            Size = position.Size + fill.Size,
            EntrySize = size,
            EntryCost = position.EntryCost + fill.Notional,
            EntryPrice = position.EntrySize == 0 ? fill.Price : ((position.EntryPrice * position.EntrySize) + fill.Notional) / size,
            Fees = position.Fees + fill.Fee,
        };
    }

    /// <summary>The position after a closing fill, with what it realised.</summary>
    public static (Position Position, decimal Realised) Reduce(Position position, Fill fill)
    {
        var isLast = position.Size == fill.Size;
        var realised = isLast
            ? ((position.ExitNotional + fill.Notional - position.EntryCost) * position.Side.Sign()) - position.RealisedPnl
            : decimal.Round((fill.Price - position.EntryPrice) * fill.Size * position.Side.Sign(), PartDecimals);
        return (position with
        {
            Size = position.Size - fill.Size,
            RealisedPnl = position.RealisedPnl + realised,
            ExitNotional = position.ExitNotional + fill.Notional,
            Fees = position.Fees + fill.Fee,
        }, realised);
    }

    /// <summary>The trade that a flat position was.</summary>
    public static Trade Settle(Position flat, ExitReason reason, DateTimeOffset time) => new()
    {
        Id = flat.Id,
        Account = flat.Account,
        Strategy = flat.Strategy,
        Symbol = flat.Symbol,
        Side = flat.Side,
        Size = flat.EntrySize,
        EntryPrice = flat.EntryPrice,
        ExitPrice = flat.ExitNotional / flat.EntrySize,
        EntryTime = flat.OpenedAt,
        ExitTime = time,
        ExitReason = reason,
        GrossPnl = flat.RealisedPnl,
        Fees = flat.Fees,
        Funding = flat.Funding,
        Leverage = flat.Leverage,
        Role = flat.Role,
        ParameterVersion = flat.ParameterVersion,
        ProgramVersion = flat.ProgramVersion,
    };
}
