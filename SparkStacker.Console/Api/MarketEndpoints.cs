using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api;

/// <summary><c>markets</c>: prices, candles, MACD.</summary>
internal static class MarketEndpoints
{
    private const int LongestAverage = 500;
    private const int CandlesInMemory = 5_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/markets", List).Reads("ListMarkets", "Markets with the venue's rules")
            .Answers<ItemPage<MarketItem>>();
        api.MapGet("/markets/{symbol}/candles", Candles).Reads("ListCandles", "Closed candles, oldest first, as JSON or CSV")
            .Answers<ItemPage<CandleItem>>().OffersCsv().Takes(
            QueryField.Choice("interval", "Length of a candle.", "1m", [.. CandlePages.Intervals.Keys]),
            QueryField.Time("from", "Opened at or after this time; without it the last candles before to."),
            QueryField.Time("to", "Opened before this time."),
            QueryField.Integer("limit", 1, CandlePages.Most, 500, "Most items in the answer."),
            QueryField.Text("cursor", "The nextCursor of the page before, as it is."));
        api.MapGet("/markets/{symbol}/macd", Macd).Reads("ListMacd", "MACD of the last closed candles, oldest first")
            .Answers<ItemPage<MacdItem>>().Takes(
            QueryField.Integer("fast", 1, LongestAverage, 8, "Candles of the fast average."),
            QueryField.Integer("slow", 2, LongestAverage, 21, "Candles of the slow average; more than fast."),
            QueryField.Integer("signal", 1, LongestAverage, 5, "Values of the signal line's average."),
            QueryField.Integer("limit", 1, CandlesInMemory, 500, "Most items in the answer."));
    }

    private static ApiAnswer List(IEngineReader engine) => ApiAnswer.Ok(new ItemPage<MarketItem>(MarketItem.All(engine.Snapshot), null));

    private static ApiAnswer Candles(string symbol, ApiQuery query, HttpContext context, IEngineReader engine, ICandleStore store) =>
        Find(engine, symbol) is { } market ? CandlePages.Read(market, query, context, engine, store) : NotFound(symbol);

    private static ApiAnswer Macd(string symbol, ApiQuery query, IEngineReader engine)
    {
        if (Find(engine, symbol) is not { } market)
        {
            return NotFound(symbol);
        }

        var (fast, slow) = (query.Integer("fast"), query.Integer("slow"));
        if (fast >= slow)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["fast"] = [$"Found {fast}, allowed: fewer than slow ({slow})."] });
        }

        var candles = engine.Candles(market, CandlesInMemory).ToArray();
        var values = MacdSeries.Compute(Array.ConvertAll(candles, c => (double)c.Close), fast, slow, query.Integer("signal"));
        var first = Math.Max(0, candles.Length - query.Limit);
        return ApiAnswer.Ok(new ItemPage<MacdItem>([.. Enumerable.Range(first, candles.Length - first).Select(i => MacdItem.Of(candles[i], values[i]))], null));
    }

    private static MarketSymbol? Find(IEngineReader engine, string symbol) => engine.Snapshot.FindMarket(new MarketSymbol(symbol))?.Symbol;

    private static ApiAnswer NotFound(string symbol) => Problems.NotFound("market_not_found", $"There is no market '{symbol}'.");
}
