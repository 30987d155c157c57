using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A market with the venue's rules.</summary>
internal sealed record MarketItem(
    string Symbol, string Interval, decimal? LastPrice, decimal? PriceDayAgo, decimal Lot, int SizeDecimals, decimal? Tick, decimal MinimumNotional, int MaxLeverage,
    decimal TakerFeeRate, decimal MakerFeeRate)
{
    /// <summary>All markets that the feed brings.</summary>
    public static IReadOnlyList<MarketItem> All(EngineSnapshot s) => [.. s.Markets.Select(m => new MarketItem(
        m.Symbol.Name, s.Feed.Interval.ShortName(), m.LastPrice, m.PriceDayAgo, m.Rules.Lot, m.Rules.SizeDecimals,
        m.LastPrice is { } price ? m.Rules.TickAt(price) : null, m.Rules.MinimumNotional, m.Rules.MaxLeverage, m.Rules.TakerFeeRate, m.Rules.MakerFeeRate))];
}
