using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>positions</c>: open and closed ones.</summary>
internal sealed class PositionRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    public required string PositionId { get; init; }

    public required string Strategy { get; init; }

    public required string Symbol { get; init; }

    public required PositionSide Side { get; init; }

    public required decimal Size { get; init; }

    /// <summary>The size is 0; a column of its own for the index of open positions.</summary>
    public required bool IsClosed { get; init; }

    public required decimal EntrySize { get; init; }

    public required decimal EntryPrice { get; init; }

    public required decimal Leverage { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required decimal? StopLossPrice { get; init; }

    public required decimal? TakeProfitPrice { get; init; }

    public required decimal RealisedPnl { get; init; }

    public required decimal ExitNotional { get; init; }

    public required decimal Fees { get; init; }

    public required decimal Funding { get; init; }

    public required decimal TrailingStopPercent { get; init; }

    public required PositionRole Role { get; init; }

    public required int OrderCount { get; init; }

    public required int ParameterVersion { get; init; }

    public required string ProgramVersion { get; init; }

    /// <summary>Null in rows of a version that didn't know it: price times size then.</summary>
    public required decimal? EntryCost { get; init; }

    /// <summary>Null in rows of a version that didn't know it: none then.</summary>
    public required HedgeStage? Hedge { get; init; }

    public static PositionRow From(Position position) => new()
    {
        AccountId = position.Account.Value,
        PositionId = position.Id.Value,
        Strategy = position.Strategy.Value,
        Symbol = position.Symbol.Name,
        Side = position.Side,
        Size = position.Size,
        IsClosed = position.Size == 0,
        EntrySize = position.EntrySize,
        EntryPrice = position.EntryPrice,
        Leverage = position.Leverage,
        OpenedAt = position.OpenedAt,
        StopLossPrice = position.StopLossPrice,
        TakeProfitPrice = position.TakeProfitPrice,
        RealisedPnl = position.RealisedPnl,
        ExitNotional = position.ExitNotional,
        Fees = position.Fees,
        Funding = position.Funding,
        TrailingStopPercent = position.TrailingStopPercent,
        Role = position.Role,
        OrderCount = position.OrderCount,
        ProgramVersion = position.ProgramVersion,
        ParameterVersion = position.ParameterVersion,
        EntryCost = position.EntryCost,
        Hedge = position.Hedge,
    };

    public Position ToPosition() => new()
    {
        Account = new AccountId(AccountId),
        Id = new PositionId(PositionId),
        Strategy = new StrategyId(Strategy),
        Symbol = new MarketSymbol(Symbol),
        Side = Side,
        Size = Size,
        EntrySize = EntrySize,
        EntryPrice = EntryPrice,
        Leverage = Leverage,
        OpenedAt = OpenedAt,
        StopLossPrice = StopLossPrice,
        TakeProfitPrice = TakeProfitPrice,
        RealisedPnl = RealisedPnl,
        ExitNotional = ExitNotional,
        Fees = Fees,
        Funding = Funding,
        TrailingStopPercent = TrailingStopPercent,
        Role = Role,
        OrderCount = OrderCount,
        ProgramVersion = ProgramVersion,
        ParameterVersion = ParameterVersion,
        EntryCost = EntryCost ?? EntryPrice * EntrySize,
        Hedge = Hedge ?? HedgeStage.None,
    };
}
