using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Backtests;

/// <summary>The recording that comes with the program, and what the database has of each market.</summary>
internal sealed class BacktestData(IDbContextFactory<ConsoleDbContext> contexts, ICandleStore candles)
{
    public async Task<IReadOnlyList<BacktestDataset>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.CandleBlocks.Where(b => b.Interval == Interval.OneMinute).GroupBy(b => b.Symbol)
            .Select(g => new { Symbol = g.Key, First = g.Min(b => b.DayMs), Last = g.Max(b => b.DayMs) }).OrderBy(g => g.Symbol).ToListAsync(cancellationToken);
        return
        [
            new BacktestDataset(BacktestDataset.RecordingKey, $"Bundled recording: {BundledRecording.Title}"),
            .. stored.Select(s => new BacktestDataset(s.Symbol, $"Stored candles of {s.Symbol}, {Day(s.First)} to {Day(s.Last)}")),
        ];
    }

    /// <summary>What is wrong with the key of a dataset; null where there is such a one.</summary>
    public async Task<string?> RefuseAsync(string key, CancellationToken cancellationToken)
    {
        var sets = await ListAsync(cancellationToken);
        return sets.Any(s => s.Key == key) ? null : $"data: '{key}' is unknown; allowed are {string.Join(", ", sets.Select(s => s.Key))}.";
    }

    /// <summary>The candles of an order.</summary>
    /// <returns>The series, or one sentence that says why there is none.</returns>
    public (CandleSeries? Series, string? Problem) Load(BacktestOrder order, CancellationToken cancellationToken)
    {
        var (from, to) = (order.From?.ToUnixTimeMilliseconds() ?? 0, order.To?.ToUnixTimeMilliseconds() ?? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
        var isRecording = order.Data == BacktestDataset.RecordingKey;
        var symbol = isRecording ? MarketSymbol.EthUsd : new MarketSymbol(order.Data);
        var minutes = isRecording ? RecordingReader.Read(BundledRecording.Path, cancellationToken).Candles : candles.Load(symbol, Interval.OneMinute, from, to);
        var slice = minutes.Length == 0 ? null : new CandleSeries(symbol, Interval.OneMinute, minutes).Slice(from, to);
        if (slice is null)
        {
            return (null, $"from, to: {(isRecording ? "the recording" : $"the database of {symbol}")} has no candles in this range.");
        }

        if (order.Interval == Interval.OneMinute)
        {
            return (slice, null);
        }

        Candle[] folded = [.. CandleBuilder.Fold(slice.Candles, slice.Interval, order.Interval)];
        return folded.Length > 0 ? (new CandleSeries(symbol, order.Interval, folded), null)
            : (null, $"interval: {slice.Count} minutes make up no whole {order.Interval.ShortName()} candle.");
    }

    private static string Day(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
