using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>paper_positions</c>: net positions at the paper venue.</summary>
internal sealed class PaperPositionRow
{
    public required string AccountId { get; init; }

    public required string Symbol { get; init; }

    public required PositionLeg Leg { get; init; }

    public required decimal SignedSize { get; init; }

    public required decimal EntryPrice { get; init; }

    public static PaperPositionRow From(PaperPosition position) => new()
    {
        AccountId = position.Account.Value,
        Symbol = position.Symbol.Name,
        Leg = position.Leg,
        SignedSize = position.SignedSize,
        EntryPrice = position.EntryPrice,
    };

    public PaperPosition ToPosition() => new(new AccountId(AccountId), new MarketSymbol(Symbol), SignedSize, EntryPrice) { Leg = Leg };
}
