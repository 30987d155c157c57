using System.Runtime.CompilerServices;

namespace SparkStacker.Trading.Strategies;

/// <summary>Finds where one line crosses another: before at most the other and now above it, or before at least the other and now below it.</summary>
/// <remarks>
/// Written without branches: a cross comes every few candles at no regular distance, and each guess that fails would cost more
/// than the arithmetic of several candles.
/// </remarks>
internal ref struct LineCross
{
    private readonly Span<SignalCode> _signals;
    private int _side;

    /// <param name="signals">Takes the crosses; as long as the series.</param>
    /// <param name="line">First value of the line.</param>
    /// <param name="other">First value of the other.</param>
    public LineCross(Span<SignalCode> signals, double line, double other)
    {
        _signals = signals;
        _side = Side(line, other);
    }

    /// <summary>Crosses so far.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the next values of both lines, of the candle with an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(int candle, double line, double other)
    {
        var side = Side(line, other);
        _signals[Count] = new SignalCode((candle << 1) | (side >>> 31));

        // Where the lines touch there is no signal, and whichever way they part there is one: before was at most and at least.
        Count += (side != _side) & (side != 0) ? 1 : 0;
        _side = side;
    }

    // 1 above, −1 below, 0 equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Side(double line, double other) => (line > other ? 1 : 0) - (line < other ? 1 : 0);
}
