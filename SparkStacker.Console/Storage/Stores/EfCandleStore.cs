using Microsoft.EntityFrameworkCore;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Closed candles in the console's database, a row for each market and UTC day.</summary>
internal sealed class EfCandleStore(
    JournalConnection journal, IDbContextFactory<ConsoleDbContext> contexts, ILogger<EfCandleStore> logger) : ICandleStore
{
    public Candle[] Load(MarketSymbol symbol, Interval interval, long fromMs, long toMs)
    {
        using var context = contexts.CreateDbContext();
        var firstDayMs = Interval.OneDay.Floor(fromMs);
        var rows = context.CandleBlocks
            .Where(b => b.Symbol == symbol.Name && b.Interval == interval && b.DayMs >= firstDayMs && b.DayMs < toMs)
            .OrderBy(b => b.DayMs).Select(b => new { b.DayMs, b.Data }).ToList();
        var blocks = rows.ConvertAll(r => (r.DayMs, r.Data, Count: CountOrNone(symbol, r.DayMs, r.Data)));
        var candles = new Candle[blocks.Sum(b => b.Count)];
        var length = 0;
        foreach (var (dayMs, data, count) in blocks.Where(b => b.Count > 0))
        {
            CandleBlockFormat.Decode(data, dayMs, interval.Milliseconds(), candles.AsSpan(length, count));
            length += count;
        }

        return Between(candles, fromMs, toMs);
    }

    public string? Save(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles) => journal.Write(
        new Batch(symbol, interval, candles),
        static (session, batch, transaction) => session.Candles.Write(batch.Symbol, batch.Interval, batch.Candles, transaction));

    // A damaged day is a gap: charts show it, and the feed can fill it again.
    private int CountOrNone(MarketSymbol symbol, long dayMs, byte[] data)
    {
        try
        {
            return CandleBlockFormat.Count(data);
        }
        catch (InvalidDataException error)
        {
            Log.CandleBlockDamaged(logger, symbol.Name, dayMs, error.Message);
            return 0;
        }
    }

    private static Candle[] Between(Candle[] candles, long fromMs, long toMs)
    {
        var start = Array.FindIndex(candles, c => c.OpenTimeMs >= fromMs);
        var end = Array.FindLastIndex(candles, c => c.OpenTimeMs < toMs) + 1;
        return start < 0 || start >= end ? [] : start == 0 && end == candles.Length ? candles : candles[start..end];
    }

    private readonly ref struct Batch(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles)
    {
        public MarketSymbol Symbol { get; } = symbol;

        public Interval Interval { get; } = interval;

        public ReadOnlySpan<Candle> Candles { get; } = candles;
    }
}
