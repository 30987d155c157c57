using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>All breakouts of <see cref="BollingerBreakout"/>, sixteen candles at a time: their windows are summed side by side, each in its own order.</summary>
/// <param name="period">Closes in the mean.</param>
/// <param name="deviations">Standard deviations from the middle to a band.</param>
internal sealed class BollingerBreakoutScan(int period, double deviations) : ISignalScan
{
    private const int Block = 16;
    private const int Lanes = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scan(CandleSeries series, Span<SignalCode> signals)
    {
        var closes = series.Closes;
        var (count, i) = (0, period - 1);

        // Which candle was beyond a band: bit 0 is the one before the block. Before the first value nothing can be left, so nothing breaks out.
        var (above, below) = (1u, 1u);
        for (; i + Block <= closes.Length; i += Block)
        {
            var (up, down) = Beyond(ref MemoryMarshal.GetReference(closes), i);
            (above, below) = ((above & 1) | (up << 1), (below & 1) | (down << 1));
            for (var fresh = ((above >> 1) & ~above) | ((below >> 1) & ~below); fresh != 0; fresh &= fresh - 1)
            {
                var bit = BitOperations.TrailingZeroCount(fresh);
                signals[count++] = new SignalCode(i + bit, isSell: ((below >> (bit + 1)) & 1) != 0);
            }

            (above, below) = (above >> Block, below >> Block);
        }

        for (; i < closes.Length; i++)
        {
            var bands = BollingerSeries.Of(closes.Slice(i + 1 - period, period), deviations);
            var (isAbove, isBelow) = (closes[i] > bands.Upper, closes[i] < bands.Lower);
            if ((isAbove && (above & 1) == 0) || (isBelow && (below & 1) == 0))
            {
                signals[count++] = new SignalCode(i, isBelow);
            }

            (above, below) = (isAbove ? 1u : 0, isBelow ? 1u : 0);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint Above, uint Below) Beyond(ref double closes, int first)
    {
        ref var window = ref Unsafe.Add(ref closes, first + 1 - period);
        var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint k = 0; k < (nuint)period; k++)
        {
            a += Vector256.LoadUnsafe(ref window, k);
            b += Vector256.LoadUnsafe(ref window, k + Lanes);
            c += Vector256.LoadUnsafe(ref window, k + (2 * Lanes));
            d += Vector256.LoadUnsafe(ref window, k + (3 * Lanes));
        }

        var length = Vector256.Create((double)period);
        var (means, sums) = ((a / length, b / length, c / length, d / length), (a, b, c, d));
        sums = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint k = 0; k < (nuint)period; k++)
        {
            sums.a += Square(Vector256.LoadUnsafe(ref window, k) - means.Item1);
            sums.b += Square(Vector256.LoadUnsafe(ref window, k + Lanes) - means.Item2);
            sums.c += Square(Vector256.LoadUnsafe(ref window, k + (2 * Lanes)) - means.Item3);
            sums.d += Square(Vector256.LoadUnsafe(ref window, k + (3 * Lanes)) - means.Item4);
        }

        ref var now = ref Unsafe.Add(ref closes, first);
        var (above0, below0) = Compare(Vector256.LoadUnsafe(ref now), means.Item1, sums.a, length);
        var (above1, below1) = Compare(Vector256.LoadUnsafe(ref now, Lanes), means.Item2, sums.b, length);
        var (above2, below2) = Compare(Vector256.LoadUnsafe(ref now, 2 * Lanes), means.Item3, sums.c, length);
        var (above3, below3) = Compare(Vector256.LoadUnsafe(ref now, 3 * Lanes), means.Item4, sums.d, length);
        return (above0 | (above1 << 4) | (above2 << 8) | (above3 << 12), below0 | (below1 << 4) | (below2 << 8) | (below3 << 12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint Above, uint Below) Compare(Vector256<double> close, Vector256<double> mean, Vector256<double> squares, Vector256<double> length)
    {
        var width = Vector256.Create(deviations) * Vector256.Sqrt(squares / length);
        return (Vector256.GreaterThan(close, mean + width).ExtractMostSignificantBits(), Vector256.LessThan(close, mean - width).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Square(Vector256<double> value) => value * value;
}
