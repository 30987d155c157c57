using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Writes closed candles into their day's block. The newest block of each market stays in memory, so that a candle is added without reading.</summary>
internal sealed class CandleTable(ConsoleDbContext context, ILogger logger) : IDisposable
{
    private readonly RowWriter<CandleBlockRow> _rows = new(context, OnConflict.Overwrite);
    private readonly Dictionary<(MarketSymbol, Interval), CandleBlock> _newest = [];

    public void Write(List<(MarketSymbol Symbol, Interval Interval, Candle Candle)> candles, DbTransaction transaction)
    {
        foreach (var (symbol, interval, candle) in candles)
        {
            Put(symbol, interval, candle, transaction);
        }

        Flush(transaction);
    }

    public void Write(MarketSymbol symbol, Interval interval, ReadOnlySpan<Candle> candles, DbTransaction transaction)
    {
        foreach (ref readonly var candle in candles)
        {
            Put(symbol, interval, candle, transaction);
        }

        Flush(transaction);
    }

    /// <summary>Drops what is in memory.</summary>
    public void Forget() => _newest.Clear();

    public void Dispose() => _rows.Dispose();

    private void Put(MarketSymbol symbol, Interval interval, in Candle candle, DbTransaction transaction)
    {
        var dayMs = Interval.OneDay.Floor(candle.OpenTimeMs);
        if (!_newest.TryGetValue((symbol, interval), out var block) || block.DayMs != dayMs)
        {
            Save(block, transaction);
            _newest[(symbol, interval)] = block = Find(symbol, interval, dayMs);
        }

        block.Put(candle);
    }

    private CandleBlock Find(MarketSymbol symbol, Interval interval, long dayMs)
    {
        var row = context.CandleBlocks.AsNoTracking().FirstOrDefault(b => b.Symbol == symbol.Name && b.Interval == interval && b.DayMs == dayMs);
        try
        {
            return row is null ? new CandleBlock(symbol, interval, dayMs) : CandleBlock.Decode(symbol, interval, dayMs, row.Data);
        }
        catch (InvalidDataException error)
        {
            Log.CandleBlockDamaged(logger, symbol.Name, dayMs, error.Message);
            return new CandleBlock(symbol, interval, dayMs);
        }
    }

    private void Flush(DbTransaction transaction)
    {
        foreach (var block in _newest.Values)
        {
            Save(block, transaction);
        }
    }

    private void Save(CandleBlock? block, DbTransaction transaction)
    {
        if (block is not { IsDirty: true })
        {
            return;
        }

        _rows.Write(new CandleBlockRow { Symbol = block.Symbol.Name, Interval = block.Interval, DayMs = block.DayMs, Data = block.Encode() }, transaction);
        block.IsDirty = false;
    }
}
