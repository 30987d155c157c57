using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api;

/// <summary>Pages of stored candles, folded to the asked length.</summary>
internal static class CandlePages
{
    /// <summary>Most candles of a page.</summary>
    public const int Most = 5_000;

    // A page of long candles reads at most this many short ones.
    private const int MostRead = 150_000;

    // A market at the highest speeds closes no more than these before they are written.
    private const int MostUnwritten = 5_000;

    private static readonly long s_first = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();

    public static IReadOnlyDictionary<string, Interval> Intervals { get; } = Enum.GetValues<Interval>().ToDictionary(i => i.ShortName());

    public static ApiAnswer Read(MarketSymbol symbol, ApiQuery query, HttpContext context, IEngineReader engine, ICandleStore store)
    {
        var stored = engine.Snapshot.Feed.Interval;
        var interval = Intervals[query.Text("interval")!];
        if (interval < stored)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["interval"] = [$"Found {interval.ShortName()}, allowed: {stored.ShortName()} or longer."] });
        }

        var cursor = 0L;
        if (query.Text("cursor") is { } text && !PageCursor.TryParse(text, newestFirst: false, out cursor))
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["cursor"] = ["Not one that this list has given; use nextCursor as it is."] });
        }

        var step = interval.Milliseconds();
        var count = Math.Min(query.Limit, (int)(MostRead * stored.Milliseconds() / step));
        var now = interval.Floor(engine.Snapshot.MarketTime.ToUnixTimeMilliseconds());
        var end = Math.Min(query.Time("to") is { } to ? Ceiling(to.ToUnixTimeMilliseconds(), interval) : now, now);
        var from = query.Text("cursor") is not null ? cursor : query.Time("from")?.ToUnixTimeMilliseconds();
        var start = from is { } asked ? Ceiling(Math.Clamp(asked, s_first, now), interval) : end - (count * step);
        var stop = Math.Min(end, start + (count * step));
        if (start >= stop)
        {
            return ListAnswer.Of<CandleItem>(context, [], null);
        }

        var candles = Fold(Newest(store.Load(symbol, stored, start, stop), engine.Candles(symbol, MostUnwritten).Span, start, stop), interval, stored);
        return ListAnswer.Of(context, candles, stop < end ? PageCursor.Of(stop, newestFirst: false) : null);
    }

    // The newest candles are written a moment after they close: a longer one must not be folded from a part of its minutes.
    internal static Candle[] Newest(Candle[] written, ReadOnlySpan<Candle> closed, long start, long stop)
    {
        var after = written.Length > 0 ? written[^1].OpenTimeMs : start - 1;
        var first = closed.Length;
        while (first > 0 && closed[first - 1].OpenTimeMs > after)
        {
            first--;
        }

        var count = 0;
        while (first + count < closed.Length && closed[first + count].OpenTimeMs < stop)
        {
            count++;
        }

        return count == 0 ? written : [.. written, .. closed.Slice(first, count)];
    }

    private static long Ceiling(long timeMs, Interval interval) => interval.Floor(timeMs + interval.Milliseconds() - 1);

    private static List<CandleItem> Fold(Candle[] candles, Interval interval, Interval stored) => interval == stored
        ? [.. candles.Select(CandleItem.Of)]
        : [.. candles.GroupBy(c => interval.Floor(c.OpenTimeMs)).Select(g => CandleItem.Of(new Candle(
            g.Key, g.First().Open, g.Max(c => c.High), g.Min(c => c.Low), g.Last().Close, g.Sum(c => c.Volume))))];
}
