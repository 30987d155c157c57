using System.Runtime.Intrinsics;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Long or short as a type, so that each loop is compiled for its own direction.</summary>
internal interface ISide
{
    static abstract long Sign { get; }

    static abstract long EntryFactor(ScaledUnits units);

    static abstract long ExitFactor(ScaledUnits units);

    /// <summary>Whether a price is strictly better for the position than another: above for a long, below for a short.</summary>
    static abstract bool IsBeyond(long price, long other);

    /// <summary>The extreme of a candle that hurts.</summary>
    static abstract long Worst(PriceColumns prices, int candle);

    /// <summary>Which of four candles meet the stop or the target.</summary>
    static abstract Vector256<long> Meets(Vector256<long> lows, Vector256<long> highs, Vector256<long> stop, Vector256<long> target);
}
