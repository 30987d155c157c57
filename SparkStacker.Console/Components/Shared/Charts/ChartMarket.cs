using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>What a strategy's chart draws: its market in its candle length.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="Interval">Length of the candles.</param>
/// <param name="Rules">Decimals of prices.</param>
/// <param name="LastPrice">Last price; null where the feed doesn't bring the market.</param>
/// <param name="Forming">The candle so far; null between two candles.</param>
internal sealed record ChartMarket(MarketSymbol Symbol, Interval Interval, MarketRules Rules, decimal? LastPrice, Candle? Forming)
{
    public static ChartMarket Of(EngineSnapshot snapshot, StrategyId strategy)
    {
        var view = snapshot.Strategies.FirstOrDefault(s => s.Definition.Id == strategy);
        var (symbol, interval) = view is null ? (snapshot.Feed.Symbol, snapshot.Feed.Interval) : (view.Definition.Symbol, view.Definition.Interval);
        var market = snapshot.FindMarket(symbol);
        return new ChartMarket(symbol, interval, snapshot.RulesOf(symbol), market?.LastPrice, interval == snapshot.Feed.Interval ? market?.Forming : view?.Forming);
    }
}
