using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>trades</c>: round trips from flat to flat.</summary>
internal sealed class TradeRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The position that it was.</summary>
    public required string PositionId { get; init; }

    public required string Strategy { get; init; }

    public required string Symbol { get; init; }

    public required PositionSide Side { get; init; }

    public required decimal Size { get; init; }

    public required decimal EntryPrice { get; init; }

    public required decimal ExitPrice { get; init; }

    public required DateTimeOffset EntryTime { get; init; }

    public required DateTimeOffset ExitTime { get; init; }

    public required ExitReason ExitReason { get; init; }

    public required decimal GrossPnl { get; init; }

    public required decimal Fees { get; init; }

    public required decimal Funding { get; init; }

    public required decimal Leverage { get; init; }

    public required PositionRole Role { get; init; }

    public required string ProgramVersion { get; init; }

    public required int ParameterVersion { get; init; }

    public static TradeRow From(Trade trade) => new()
    {
        AccountId = trade.Account.Value,
        PositionId = trade.Id.Value,
        Strategy = trade.Strategy.Value,
        Symbol = trade.Symbol.Name,
        Side = trade.Side,
        Size = trade.Size,
        EntryPrice = trade.EntryPrice,
        ExitPrice = trade.ExitPrice,
        EntryTime = trade.EntryTime,
        ExitTime = trade.ExitTime,
        ExitReason = trade.ExitReason,
        GrossPnl = trade.GrossPnl,
        Fees = trade.Fees,
        Funding = trade.Funding,
        Leverage = trade.Leverage,
        Role = trade.Role,
        ProgramVersion = trade.ProgramVersion,
        ParameterVersion = trade.ParameterVersion,
    };

    public Trade ToTrade() => new()
    {
        Account = new AccountId(AccountId),
        Id = new PositionId(PositionId),
        Strategy = new StrategyId(Strategy),
        Symbol = new MarketSymbol(Symbol),
        Side = Side,
        Size = Size,
        EntryPrice = EntryPrice,
        ExitPrice = ExitPrice,
        EntryTime = EntryTime,
        ExitTime = ExitTime,
        ExitReason = ExitReason,
        GrossPnl = GrossPnl,
        Fees = Fees,
        Funding = Funding,
        Leverage = Leverage,
        Role = Role,
        ProgramVersion = ProgramVersion,
        ParameterVersion = ParameterVersion,
    };
}
