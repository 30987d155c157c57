using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>A market as it stands.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="Rules">The venue's rules.</param>
/// <param name="Forming">The feed's forming candle; null before the first update and between two candles.</param>
/// <param name="LastPrice">Last price, quote currency; null before the first candle.</param>
/// <param name="PriceDayAgo">Close 24 hours of market time ago, or of the oldest candle there is; null without candles.</param>
/// <param name="LastUpdateAt">Machine time of the last update; null before the first.</param>
/// <param name="MissingCandles">Missing candles that the history holds as gaps.</param>
public sealed record MarketView(
    MarketSymbol Symbol, MarketRules Rules, Candle? Forming, decimal? LastPrice, decimal? PriceDayAgo, DateTimeOffset? LastUpdateAt, int MissingCandles);
