using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>paper_funding</c>: funding payments as the paper venue tells them.</summary>
internal sealed class PaperFundingRow
{
    public required string AccountId { get; init; }

    public required string FundingId { get; init; }

    public required string Symbol { get; init; }

    public required decimal SignedSize { get; init; }

    public required decimal Rate { get; init; }

    public required decimal Price { get; init; }

    public required decimal Amount { get; init; }

    public required DateTimeOffset Time { get; init; }

    public static PaperFundingRow From(AccountId account, VenueFunding funding) => new()
    {
        AccountId = account.Value,
        FundingId = funding.Id,
        Symbol = funding.Symbol.Name,
        SignedSize = funding.SignedSize,
        Rate = funding.Rate,
        Price = funding.Price,
        Amount = funding.Amount,
        Time = funding.Time,
    };

    public VenueFunding ToFunding() => new(FundingId, new MarketSymbol(Symbol), SignedSize, Rate, Price, Amount, Time);
}
