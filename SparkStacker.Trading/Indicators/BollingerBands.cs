namespace SparkStacker.Trading.Indicators;

/// <summary>Bollinger bands of closes, one candle at a time.</summary>
/// <remarks>
/// Middle = plain mean of the last <c>period</c> closes, upper and lower = middle ± deviations · standard deviation of the same closes,
/// over n (population), not n − 1. Ready after <c>period</c> closes. The sums are made anew over the window each time, oldest first:
/// a running sum would drift, and the value must not depend on where the series began.
/// Formula: J. Bollinger, Bollinger on Bollinger Bands (2001), chapter 7.
/// </remarks>
public sealed class BollingerBands
{
    private readonly double[] _window;
    private readonly double _deviations;
    private int _next;
    private int _seen;

    /// <param name="period">Closes in the mean, at least 1.</param>
    /// <param name="deviations">Standard deviations from the middle to a band, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public BollingerBands(int period = 20, double deviations = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviations);
        (_window, _deviations) = (new double[period], deviations);
    }

    /// <summary>Closed candles before the first value: the period.</summary>
    public int WarmUp => _window.Length;

    /// <summary>Whether there is a value.</summary>
    public bool IsReady => _seen >= _window.Length;

    /// <summary>Values after the last closed candle.</summary>
    public BollingerValue Value { get; private set; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Takes one closed candle.</summary>
    public BollingerValue Update(double close)
    {
        Value = Peek(close);
        _window[_next] = close;
        _next = _next + 1 == _window.Length ? 0 : _next + 1;
        _seen = Math.Min(_seen + 1, _window.Length);
        return Value;
    }

    /// <summary>The values if the forming candle closed at <paramref name="close"/>; changes nothing.</summary>
    public BollingerValue Peek(double close)
    {
        if (_seen < _window.Length - 1)
        {
            return new(double.NaN, double.NaN, double.NaN);
        }

        // The oldest close, at _next, has left the window: what follows it, what was written before it, then the new one.
        var older = _window.AsSpan(_next + 1);
        var newer = _window.AsSpan(0, _next);
        var mean = (Sum(Sum(0, older), newer) + close) / _window.Length;
        var squares = Squares(Squares(0, older, mean), newer, mean) + ((close - mean) * (close - mean));
        var width = _deviations * Math.Sqrt(squares / _window.Length);
        return new(mean - width, mean, mean + width);
    }

    private static double Sum(double sum, ReadOnlySpan<double> closes)
    {
        foreach (var close in closes)
        {
            sum += close;
        }

        return sum;
    }

    private static double Squares(double sum, ReadOnlySpan<double> closes, double mean)
    {
        foreach (var close in closes)
        {
            sum += (close - mean) * (close - mean);
        }

        return sum;
    }
}
