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
        LossBaseline = checkpoint?.LossBaseline ?? DayStart;
        DrawdownPeak = checkpoint?.DrawdownPeak ?? Peak;
        Equity = context.Account.OpeningBalance;
    }

    /// <summary>Balance plus unrealised P&amp;L at the last price.</summary>
    public decimal Equity { get; private set; }

    public decimal DayStart { get; private set; }

    public decimal Peak { get; private set; }

    /// <summary>Start of the market's UTC day.</summary>
    public DateTimeOffset Day => _day;

    /// <summary>Whether the last update began a day.</summary>
    public bool IsNewDay { get; private set; }

    /// <summary>Equity from which the day's loss is counted.</summary>
    public decimal LossBaseline { get; private set; }

    /// <summary>Equity from which the drawdown is counted.</summary>
    public decimal DrawdownPeak { get; private set; }

    public decimal DailyLossPercent => LossBaseline <= 0 ? 0 : (LossBaseline - Equity) / LossBaseline * 100m;

    public decimal DrawdownPercent => DrawdownPeak <= 0 ? 0 : (DrawdownPeak - Equity) / DrawdownPeak * 100m;

    /// <summary>Whether the day's loss is at least a percentage; without a division, as it is asked after each update.</summary>
    public bool HasLost(decimal percent) => (LossBaseline - Equity) * 100m >= LossBaseline * percent;

    /// <summary>Whether equity is at least a percentage below its peak.</summary>
    public bool HasFallen(decimal percent) => (DrawdownPeak - Equity) * 100m >= DrawdownPeak * percent;

    public void CountLossFromNow() => LossBaseline = Equity = Value();

    public void CountDrawdownFromNow() => DrawdownPeak = Equity = Value();

    /// <summary>Values the account at the last price; a new UTC day starts with the equity before its first price.</summary>
    public void Update()
    {
        IsNewDay = _context.MarketTime.UtcTicks >= _day.UtcTicks + TimeSpan.TicksPerDay;
        if (IsNewDay)
        {
            DayStart = _day == DateTimeOffset.MinValue ? DayStart : Equity;
            _day = new DateTimeOffset(_context.MarketTime.UtcDateTime.Date, TimeSpan.Zero);
            LossBaseline = DayStart;
        }

        Equity = Value();
        Peak = Math.Max(Peak, Equity);
        DrawdownPeak = Math.Max(DrawdownPeak, Equity);
    }

    /// <summary>Values the account now, without starting a new day.</summary>
    public decimal Value()
    {
        var equity = _context.Portfolio.Balance;
        var open = _context.Portfolio.Open;
        for (var i = 0; i < open.Count; i++)
        {
            equity += open[i].UnrealisedPnl(_context.PriceOf(open[i].Symbol) ?? open[i].EntryPrice);
        }

        return equity;
    }

    public EngineCheckpoint Checkpoint(FeedPosition? position) => new(_context.Account.Id, position, _day, DayStart, Peak)
    {
        LossBaseline = LossBaseline,
        DrawdownPeak = DrawdownPeak,
        Stops = [.. _context.Stops],
    };
}
