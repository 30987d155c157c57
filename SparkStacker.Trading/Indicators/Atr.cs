namespace SparkStacker.Trading.Indicators;

/// <summary>Average true range, in the unit of the price, one candle at a time.</summary>
/// <remarks>
/// True range = the widest of high − low, |high − previous close| and |low − previous close|. The average is the plain mean of
/// the first <c>period</c> ranges, then (average · (period − 1) + range) / period. The first candle has no previous close and so no range.
/// Formula: J. W. Wilder, New Concepts in Technical Trading Systems (1978), section III.
/// </remarks>
public sealed class Atr
{
    private readonly int _period;
    private double _previousClose;
    private double _sum;
    private int _seen;

    /// <param name="period">Ranges in the average, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public Atr(int period = 14)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        _period = period;
    }

    /// <summary>Closed candles before the first value: period + 1.</summary>
    public int WarmUp => _period + 1;

    /// <summary>Whether there is a value.</summary>
    public bool IsReady => _seen > _period;

    /// <summary>Value after the last closed candle, 0 or more; NaN until warm.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>Takes one closed candle.</summary>
    public double Update(double high, double low, double close)
    {
        Value = Peek(high, low);
        _sum += _seen > 0 && _seen < _period ? Range(high, low) : 0; // Only the seed needs the sum.
        _previousClose = close;
        _seen++;
        return Value;
    }

    /// <summary>The value if the forming candle ended with this range; changes nothing.</summary>
    public double Peek(double high, double low) =>
        _seen > _period ? ((Value * (_period - 1)) + Range(high, low)) / _period
        : _seen == _period ? (_sum + Range(high, low)) / _period
        : double.NaN;

    private double Range(double high, double low) =>
        Math.Max(high - low, Math.Max(Math.Abs(high - _previousClose), Math.Abs(low - _previousClose)));
}
