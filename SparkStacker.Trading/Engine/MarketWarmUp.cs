using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>Brings a market to where its history ends: candles of every length, indicators, the last price. Nothing is traded.</summary>
internal static class MarketWarmUp
{
    /// <param name="context">Engine.</param>
    /// <param name="history">What the feed knows of the market.</param>
    /// <param name="isJournalled">Whether the candles go to the journal, so that charts and backtests have them too; after a restart they are there already.</param>
    public static void Fill(EngineContext context, MarketHistory history, bool isJournalled)
    {
        var market = context.FindMarket(history.Symbol) ?? throw new InvalidOperationException($"The feed knows {history.Symbol}, which its description doesn't name.");
        var interval = context.Feed.Interval;
        foreach (var candle in history.Candles)
        {
            while (market.TryEndBefore(candle.OpenTimeMs, out var ended))
            {
                Decide(ended);
            }

            Decide(market.Close(candle));
            while (market.TryEndWith(candle, out var ended))
            {
                Decide(ended);
            }

            if (isJournalled)
            {
                context.Journal.Changes.Candles.Add((market.Symbol, interval, candle));
            }
        }

        if (history.Candles is [.., var newest])
        {
            var end = newest.OpenTimeMs + interval.Milliseconds();
            context.MarketTime = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(end, context.MarketTime.ToUnixTimeMilliseconds()));
            foreach (var state in market.Intervals)
            {
                state.Trails = context.Portfolio.Open.Count > 0 && state.LastClosed.OpenTimeMs + state.Interval.Milliseconds() == end;
            }
        }

        if (history.Last is { } last)
        {
            market.Resume(last);
        }

        if (market.LastPrice is { } price)
        {
            (context.Venue as IMarketDrivenVenue)?.Begin(market.Symbol, price);
        }
    }

    private static void Decide(IntervalState candles)
    {
        foreach (var runner in candles.Runners)
        {
            runner.Decide(candles.LastClosed);
        }
    }
}
