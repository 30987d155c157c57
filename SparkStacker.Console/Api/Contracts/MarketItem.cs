using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A market with the venue's rules.</summary>
internal sealed record MarketItem(
    string Symbol, string Interval, decimal? LastPrice, decimal? PriceDayAgo, decimal Lot, int SizeDecimals, decimal? Tick, decimal MinimumNotional, int MaxLeverage,
    decimal TakerFeeRate, decimal MakerFeeRate)
{
    public static MarketItem Of(EngineSnapshot s) => new(
        s.Feed.Symbol.Name, s.Feed.Interval.ShortName(), s.LastPrice, s.PriceDayAgo, s.Rules.Lot, s.Rules.SizeDecimals,
        s.LastPrice is { } price ? s.Rules.TickAt(price) : null, s.Rules.MinimumNotional, s.Rules.MaxLeverage, s.Rules.TakerFeeRate, s.Rules.MakerFeeRate);
}
