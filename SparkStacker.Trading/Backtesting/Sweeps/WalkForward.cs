using System.Collections.Immutable;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>
/// Which days a sweep may choose by and which it is judged by: windows one after the other, each with days to train on and then
/// days to test on. A run goes through all days at once with one set, so that no figure of a test day knows what was chosen.
/// </summary>
/// <remarks>R. Pardo, The Evaluation and Optimization of Trading Strategies (2008).</remarks>
public sealed class WalkForward
{
    private const double TestPart = 0.3;

    private WalkForward(ImmutableArray<SampleWindow> windows, int[] train, int[] test) => (Windows, Train, Test) = (windows, train, test);

    /// <summary>Windows, oldest first; none where all days train.</summary>
    public ImmutableArray<SampleWindow> Windows { get; }

    internal int[] Train { get; }

    internal int[] Test { get; }

    /// <summary>Divides the days of a series.</summary>
    /// <param name="series">Candles.</param>
    /// <param name="windows">Number of windows, 0 or more.</param>
    /// <returns>Null where a window would have fewer than two days.</returns>
    public static WalkForward? Of(CandleSeries series, int windows)
    {
        var days = series.DayEnds.Length;
        if (windows == 0)
        {
            return new WalkForward([], [.. Enumerable.Range(0, days)], []);
        }

        if (days < 2 * windows)
        {
            return null;
        }

        var made = ImmutableArray.CreateBuilder<SampleWindow>(windows);
        for (var i = 0; i < windows; i++)
        {
            var (start, end) = ((int)((long)days * i / windows), (int)((long)days * (i + 1) / windows));
            made.Add(new SampleWindow(start, end - Math.Max(1, (int)((end - start) * TestPart)), end));
        }

        var all = made.MoveToImmutable();
        return new WalkForward(all, [.. all.SelectMany(w => w.Train)], [.. all.SelectMany(w => w.Test)]);
    }
}
