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
        return CandleDays.Join(
            rows.ConvertAll(row => (row.DayMs, row.Data)), interval, fromMs, toMs, (dayMs, why) => Log.CandleBlockDamaged(logger, symbol.Name, dayMs, why));
    }

    public string? Save(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles) => journal.Write(
        new Batch(symbol, interval, candles),
        static (session, batch, transaction) => session.Candles.Write(batch.Symbol, batch.Interval, batch.Candles, transaction));

    private readonly ref struct Batch(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles)
    {
        public MarketSymbol Symbol { get; } = symbol;

        public Interval Interval { get; } = interval;

        public ReadOnlySpan<Candle> Candles { get; } = candles;
    }
}
