using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>A venue that has no market of its own and fills orders against the feed: the engine shows it each update first.</summary>
public interface IMarketDrivenVenue : ITradingVenue
{
    /// <summary>Takes a market's last price from before a restart: what is held in it is valued with it until its next update.</summary>
    void Begin(MarketSymbol symbol, decimal price);

    /// <summary>Takes one market update, before the engine sees it; fires triggers and fills orders.</summary>
    void OnMarket(in MarketUpdate update);
}
