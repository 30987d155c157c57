using System.Runtime.CompilerServices;

namespace SparkStacker.Trading.Indicators;

/// <summary>Exponential moving average: value += alpha * (close - value), with alpha = 2 / (period + 1).</summary>
/// <remarks>
/// Ready after <c>period</c> closes. Its first value is their plain mean, or the first close with <see cref="EmaSeed.FirstValue"/>.
/// Recursion: S. W. Roberts, Technometrics 1 (1959).
/// </remarks>
public sealed class Ema
{
    private readonly int _period;
    private readonly int _seedLength;
    private double _sum;
    private int _seen;

    /// <param name="period">Closes in the average, at least 1.</param>
    /// <param name="seed">What the average starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public Ema(int period, EmaSeed seed = EmaSeed.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        (_period, Alpha) = (period, 2d / (period + 1));
        _seedLength = seed is EmaSeed.Mean ? period : 1;
    }

    /// <summary>Whether <c>period</c> closes have been seen.</summary>
    public bool IsReady => _seen >= _period;

    /// <summary>Whether one more close makes it ready.</summary>
    public bool IsReadyNext => _seen >= _period - 1;

    /// <summary>Weight of the newest close.</summary>
    internal double Alpha { get; }

    /// <summary>Latest value in the unit of the input; NaN until the seed is complete.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>Takes one closed candle.</summary>
    public double Update(double close)
    {
        Value = Peek(close);
        _sum += _seen < _seedLength ? close : 0; // Only the seed needs the sum.
        _seen++;
        return Value;
    }

    /// <summary>The recursion, in one place for one value at a time and for whole series: its rounding decides crosses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Step(double value, double alpha, double close) => value + (alpha * (close - value));

    /// <summary>The value if the forming candle closed at <paramref name="close"/>; changes nothing.</summary>
    public double Peek(double close) =>
        _seen >= _seedLength ? Step(Value, Alpha, close)
        : _seen == _seedLength - 1 ? (_sum + close) / _seedLength
        : double.NaN;
}
