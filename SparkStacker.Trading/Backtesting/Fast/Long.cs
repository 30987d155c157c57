using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <inheritdoc cref="ISide"/>
internal readonly struct Long : ISide
{
    public static long Sign => 1;

    public static long EntryFactor(ScaledUnits units) => units.BuyFactor;

    public static long ExitFactor(ScaledUnits units) => units.SellFactor;

    public static bool IsBeyond(long price, long other) => price > other;

    public static long Worst(PriceColumns prices, int candle) => prices.Lows[candle];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Meets(Vector256<long> lows, Vector256<long> highs, Vector256<long> stop, Vector256<long> target) =>
        Vector256.LessThanOrEqual(lows, stop) | Vector256.GreaterThanOrEqual(highs, target);
}
