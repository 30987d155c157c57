using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>An open position. Immutable: each change is a new record.</summary>
public sealed record Position
{
    /// <summary>Identity, also of the trade that it becomes.</summary>
    public required PositionId Id { get; init; }

    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Strategy that opened it.</summary>
    public required StrategyId Strategy { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Direction.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>Open size, base asset; 0 only in the moment of closing.</summary>
    public required decimal Size { get; init; }

    /// <summary>Largest size it had: the size of its trade.</summary>
    public required decimal EntrySize { get; init; }

    /// <summary>Mean price of the entry fills.</summary>
    public required decimal EntryPrice { get; init; }

    /// <summary>Sum of price times size of the entry fills, exact: <see cref="EntryPrice"/> may have no end.</summary>
    public decimal EntryCost { get; init; }

    /// <summary>Leverage: decides the margin, not the size.</summary>
    public required decimal Leverage { get; init; }

    /// <summary>Market time of the first fill.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Price of the stop-loss that rests at the venue; null while there is none.</summary>
    public decimal? StopLossPrice { get; init; }

    /// <summary>Price of the take-profit that rests at the venue; null while there is none.</summary>
    public decimal? TakeProfitPrice { get; init; }

    /// <summary>Price difference times size that closing fills have realised so far, quote currency.</summary>
    public decimal RealisedPnl { get; init; }

    /// <summary>Sum of exit price times size of the closing fills: gives the mean exit price.</summary>
    public decimal ExitNotional { get; init; }

    /// <summary>Fees of all its fills, positive = paid.</summary>
    public decimal Fees { get; init; }

    /// <summary>Funding of the time it has been open, positive = received.</summary>
    public decimal Funding { get; init; }

    /// <summary>Distance at which the stop follows the best price, percent; 0 where it stays.</summary>
    public decimal TrailingStopPercent { get; init; }

    /// <summary>Main position or hedge.</summary>
    public PositionRole Role { get; init; }

    /// <summary>How far the hedge is: that of a main position, or of a hedge that outlives its main position.</summary>
    public HedgeStage Hedge { get; init; }

    /// <summary>Orders made for it so far: numbers the next one, so that its id is the same after a restart.</summary>
    public int OrderCount { get; init; }

    /// <summary>Version of the strategy's parameters that opened it.</summary>
    public required int ParameterVersion { get; init; }

    /// <summary>Version of the program that opened it; empty where it isn't known.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Notional at entry, quote currency.</summary>
    public decimal EntryNotional => EntryPrice * EntrySize;

    /// <summary>Gain of the open size at <paramref name="mark"/>, before fees.</summary>
    public decimal UnrealisedPnl(decimal mark) => (mark - EntryPrice) * Size * Side.Sign();
}
