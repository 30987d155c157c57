using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>What a sweep found.</summary>
/// <param name="Top">The best sets, at most <see cref="MostTop"/>.</param>
/// <param name="Warnings">What should keep one from using the best set as it is.</param>
public sealed record OptimizationReport(
    int Sets, int RefusedSets, int Candles, DateTimeOffset From, DateTimeOffset To, string DataHash, string ProgramVersion, double ElapsedMs,
    IReadOnlyList<OptimizationSet> Top, IReadOnlyList<OptimizationWindow> Windows, IReadOnlyList<string> Warnings, OptimizationSuggestion Suggestion)
{
    public const int MostTop = 100;

    public static OptimizationReport Of(SweepSettings settings, CandleSeries series, SweepResult result, Suggestion suggestion, ParameterSet current, TimeSpan elapsed) => new(
        settings.Space.Count, settings.Space.Refused, series.Count, series.Candles[0].OpenTime, series.Candles[^1].OpenTime + TimeSpan.FromMilliseconds(series.Interval.Milliseconds()),
        DataHash: Trading.Backtesting.DataHash.Of(series.Candles), ProgramVersion: Trading.Engine.ProgramVersion.Text, Math.Round(elapsed.TotalMilliseconds, 3),
        [.. result.Rows.Take(MostTop).Select((row, i) => OptimizationSet.Of(settings, row, i + 1))],
        [.. result.Picks.Select(pick => Window(settings, series, pick))], [.. result.Warnings()], OptimizationSuggestion.Of(settings, result, suggestion, current));

    private static OptimizationWindow Window(SweepSettings settings, CandleSeries series, WindowPick pick)
    {
        return new OptimizationWindow(
            Day(pick.Window.Start), Day(pick.Window.Split), Day(pick.Window.End - 1), pick.Best is { } best ? OptimizationSet.Swept(settings, best) : null, pick.Train, pick.Test);

        DateTimeOffset Day(int day) => new(series.Candles[series.DayEnds[day]].OpenTime.UtcDateTime.Date, TimeSpan.Zero);
    }
}
