using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>A net position in the paper venue's own books.</summary>
/// <param name="Account">Account.</param>
/// <param name="Symbol">Market.</param>
/// <param name="SignedSize">Positive = long; 0 = flat.</param>
/// <param name="EntryPrice">Mean entry price; 0 when flat.</param>
public sealed record PaperPosition(AccountId Account, MarketSymbol Symbol, decimal SignedSize, decimal EntryPrice)
{
    /// <summary>Which of the market's positions it is.</summary>
    public PositionLeg Leg { get; init; }
}
