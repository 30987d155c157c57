using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>The candles between entry and exit, four at a time.</summary>
internal static class Holding
{
    /// <summary>Values the position at each close until a candle meets the stop or the target.</summary>
    /// <param name="prices">Prices, with places to spare behind the last candle.</param>
    /// <param name="candle">First candle.</param>
    /// <param name="last">Last candle.</param>
    /// <param name="guard">Stop and target.</param>
    /// <param name="perTick">Money in one unit of the price.</param>
    /// <param name="held">Money at a price of 0.</param>
    /// <param name="money">Takes the values, with places to spare too: values behind the last candle mean nothing and are overwritten later.</param>
    /// <returns>The candle that meets one, or the one after the last.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hold<TSide>(PriceColumns prices, int candle, int last, in Guard guard, long perTick, long held, Span<long> money)
        where TSide : struct, ISide
    {
        ref var lows = ref MemoryMarshal.GetArrayDataReference(prices.Lows);
        ref var highs = ref MemoryMarshal.GetArrayDataReference(prices.Highs);
        ref var closes = ref MemoryMarshal.GetArrayDataReference(prices.Closes);
        ref var values = ref MemoryMarshal.GetReference(money);
        var (stops, targets, ticks, bases) = (Vector256.Create(guard.Stop), Vector256.Create(guard.Target), Vector256.Create(perTick), Vector256.Create(held));
        for (; candle <= last; candle += Vector256<long>.Count)
        {
            var at = (nuint)candle;
            ((Vector256.LoadUnsafe(ref closes, at) * ticks) + bases).StoreUnsafe(ref values, at);
            var met = TSide.Meets(Vector256.LoadUnsafe(ref lows, at), Vector256.LoadUnsafe(ref highs, at), stops, targets);
            if (met != Vector256<long>.Zero)
            {
                return Math.Min(last + 1, candle + BitOperations.TrailingZeroCount(met.ExtractMostSignificantBits()));
            }
        }

        return last + 1;
    }
}
