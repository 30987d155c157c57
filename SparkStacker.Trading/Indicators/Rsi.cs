using System.Runtime.CompilerServices;

namespace SparkStacker.Trading.Indicators;

/// <summary>Relative strength index of closes, 0 to 100, one candle at a time.</summary>
/// <remarks>
/// 100 · gain / (gain + loss), where gain and loss are averages of the rises and falls between closes: the plain mean of the
/// first <c>period</c> changes, then (average · (period − 1) + change) / period. The same number as 100 − 100 / (1 + gain / loss).
/// Where nothing has moved at all it is 50: neither side is stronger.
/// Formula: J. W. Wilder, New Concepts in Technical Trading Systems (1978), section VI.
/// </remarks>
public sealed class Rsi
{
    private readonly int _period;
    private double _previous;
    private int _seen;

    /// <param name="period">Changes in the averages, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public Rsi(int period = 14)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        _period = period;
    }

    /// <summary>Closed candles before the first value: period + 1, because each change needs two closes.</summary>
    public int WarmUp => _period + 1;

    /// <summary>Whether there is a value.</summary>
    public bool IsReady => _seen > _period;

    /// <summary>Value after the last closed candle, 0 to 100; NaN until warm.</summary>
    public double Value { get; private set; } = double.NaN;

    internal double Gain { get; private set; }

    internal double Loss { get; private set; }

    /// <summary>Takes one closed candle.</summary>
    public double Update(double close)
    {
        (Value, Gain, Loss) = Next(close);
        _previous = close;
        _seen++;
        return Value;
    }

    /// <summary>The value if the forming candle closed at <paramref name="close"/>; changes nothing.</summary>
    public double Peek(double close) => Next(close).Value;

    /// <summary>The next average of rises, or of falls with the change turned around. In one place for one value at a time and for whole series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Smooth(double average, int period, double change) => ((average * (period - 1)) + Math.Max(change, 0)) / period;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Index(double gain, double loss) => gain + loss == 0 ? 50 : 100 * (gain / (gain + loss));

    // During the warm-up the two averages hold plain sums.
    private (double Value, double Gain, double Loss) Next(double close)
    {
        if (_seen == 0)
        {
            return (double.NaN, 0, 0);
        }

        var change = close - _previous;
        var (rise, fall) = (Math.Max(change, 0), Math.Max(-change, 0));
        if (_seen < _period)
        {
            return (double.NaN, Gain + rise, Loss + fall);
        }

        var (gain, loss) = _seen == _period
            ? ((Gain + rise) / _period, (Loss + fall) / _period)
            : (Smooth(Gain, _period, change), Smooth(Loss, _period, -change));
        return (Index(gain, loss), gain, loss);
    }
}
