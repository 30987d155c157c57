using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>Equity, its peak and what it was when the market's UTC day began. One loop only.</summary>
internal sealed class EquityWatch
{
    private readonly EngineContext _context;
    private DateTimeOffset _day;

    public EquityWatch(EngineContext context, EngineCheckpoint? checkpoint)
    {
        _context = context;
        _day = checkpoint?.Day ?? DateTimeOffset.MinValue;
        DayStart = checkpoint?.DayStartEquity ?? context.Account.OpeningBalance;
        Peak = checkpoint?.PeakEquity ?? context.Account.OpeningBalance;
        Equity = context.Account.OpeningBalance;
    }

    /// <summary>Balance plus unrealised P&amp;L at the last price.</summary>
    public decimal Equity { get; private set; }

    public decimal DayStart { get; private set; }

    public decimal Peak { get; private set; }

    /// <summary>Values the account at the last price; a new UTC day starts with the equity before its first price.</summary>
    public void Update()
    {
        if (_context.MarketTime.UtcTicks >= _day.UtcTicks + TimeSpan.TicksPerDay)
        {
            DayStart = _day == DateTimeOffset.MinValue ? DayStart : Equity;
            _day = new DateTimeOffset(_context.MarketTime.UtcDateTime.Date, TimeSpan.Zero);
        }

        Equity = Value();
        Peak = Math.Max(Peak, Equity);
    }

    /// <summary>Values the account now, without starting a new day.</summary>
    public decimal Value()
    {
        var equity = _context.Portfolio.Balance;
        var open = _context.Portfolio.Open;
        for (var i = 0; i < open.Count; i++)
        {
            equity += open[i].UnrealisedPnl(_context.LastPrice ?? open[i].EntryPrice);
        }

        return equity;
    }

    public EngineCheckpoint Checkpoint(FeedPosition? position) => new(_context.Account.Id, position, _day, DayStart, Peak);
}
