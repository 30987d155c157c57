using System.Runtime.CompilerServices;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Plays closed candles step by step at a speed and keeps the market's clock on them.</summary>
/// <param name="symbol">Market of the candles.</param>
/// <param name="interval">Their length.</param>
/// <param name="speed">Market seconds per real second; 0 doesn't wait.</param>
/// <param name="machine">The machine's clock, for the waits.</param>
internal sealed class CandlePlayer(MarketSymbol symbol, Interval interval, double speed, TimeProvider machine)
{
    public MarketClock Clock { get; } = new();

    /// <summary>Sets the clock to the last thing that happened before a step: the step before it, or the close of the candle before.</summary>
    /// <param name="candles">History and what follows it.</param>
    /// <param name="next">Index of the candle to go on with; the length of the list at its end.</param>
    /// <param name="nextStep">Its first step to come.</param>
    public void StartBefore(IReadOnlyList<Candle> candles, int next, int nextStep) =>
        Clock.Set(
            nextStep > 0 ? CandleSteps.At(symbol, interval, candles[next], nextStep - 1).TimeMs
            : next > 0 ? candles[next - 1].OpenTimeMs + interval.Milliseconds()
            : candles[0].OpenTimeMs);

    /// <param name="candles">What follows the history, oldest first.</param>
    /// <param name="firstStep">Step of the first candle to begin with, 0 to 2.</param>
    /// <param name="atEnd">Called once when there is no candle left.</param>
    /// <param name="cancellationToken">Ends the play.</param>
    public async IAsyncEnumerable<MarketUpdate> PlayAsync(
        IEnumerable<Candle> candles, int firstStep, Action atEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pacer = speed > 0 ? new StepPacer(machine, speed, interval) : null;
        foreach (var candle in candles)
        {
            for (var step = firstStep; step < CandleSteps.Count; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (pacer?.WaitBefore(step) is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, machine, cancellationToken).ConfigureAwait(false);
                }

                var update = CandleSteps.At(symbol, interval, candle, step);
                Clock.Set(update.TimeMs);
                yield return update;
            }

            firstStep = 0;
        }

        atEnd();
    }
}
