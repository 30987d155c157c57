using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>
/// A strategy over a whole series at once: the same buys and sells as <see cref="IStrategy"/> gives candle by candle, found by
/// loops over columns. Backtests that run a thousand times need it; a strategy without one is asked candle by candle.
/// </summary>
internal interface ISignalScan
{
    /// <summary>Writes the codes of all buys and sells in the order of the candles.</summary>
    /// <param name="series">Candles.</param>
    /// <param name="signals">As long as the series.</param>
    /// <returns>How many there are.</returns>
    int Scan(CandleSeries series, Span<SignalCode> signals);
}
