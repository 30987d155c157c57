namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>A window of days: first those to train on, then those to test on. Days are counted among those with candles.</summary>
/// <param name="Start">First day of training.</param>
/// <param name="Split">First day of testing.</param>
/// <param name="End">The day after the last one.</param>
public readonly record struct SampleWindow(int Start, int Split, int End)
{
    internal int[] Train => [.. Enumerable.Range(Start, Split - Start)];

    internal int[] Test => [.. Enumerable.Range(Split, End - Split)];
}
