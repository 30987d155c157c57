using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Says how long to wait before each step of a played candle, so that the market runs at its speed.</summary>
/// <remarks>
/// Steps are due on a grid that is laid down once, so the lateness of a timer doesn't add up. Whoever comes later than
/// <see cref="s_tolerance"/> (a suspended machine, a reader slower than the speed) moves the grid instead of
/// getting all that was missed in one burst. A gap in a recording takes no time.
/// </remarks>
internal sealed class StepPacer
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _machine;
    private readonly double _ticksPerHalfCandle;
    private long _origin;
    private long _halves;
    private bool _started;
    private TimeSpan _shift;

    /// <param name="machine">The machine's clock.</param>
    /// <param name="speed">Market seconds per real second, above 0.</param>
    /// <param name="interval">Length of a candle.</param>
    public StepPacer(TimeProvider machine, double speed, Interval interval) =>
        (_machine, _ticksPerHalfCandle) = (machine, interval.Duration().Ticks / speed / 2);

    /// <summary>Real time until the next step is due, 0 or more. Called once for each step, in order.</summary>
    /// <param name="step">0 for the open, due with the close before it; 1 at half of the candle; 2 at its end.</param>
    public TimeSpan WaitBefore(int step)
    {
        if (!_started)
        {
            (_started, _origin) = (true, _machine.GetTimestamp());
            return TimeSpan.Zero;
        }

        _halves += step == 0 ? 0 : 1;
        var due = TimeSpan.FromTicks((long)(_halves * _ticksPerHalfCandle)) + _shift;
        var wait = due - _machine.GetElapsedTime(_origin);
        if (wait < -s_tolerance)
        {
            _shift -= wait;
        }

        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
