using SparkStacker.Benchmarks.Engine;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges.Replay;

namespace SparkStacker.Benchmarks.Monitoring;

/// <summary>
/// A replay on SQLite, with and without everything that watches it: each event counted and logged by a reader of its own, a
/// scrape a second. The three take turns within a replay, and the next replay shifts the turns; a turn counts as a multiple of
/// what the same candles usually take. One fsync of the machine may take longer than all that watching costs, so the figures
/// are medians of hundreds of turns.
/// </summary>
internal static class WatchedReplay
{
    private const int Replays = 30;
    private const double MostCost = 0.03;

    public static async Task<int> RunAsync()
    {
        var candles = RecordingReader.Read(RepositoryFolder.Combine("samples", "binance-ethusdt-perp-1m-2025-05-04_2025-05-14.csv"), CancellationToken.None).Candles;
        await EngineBenchmark.StoredAsync(candles);
        var replays = new List<IReadOnlyList<(Watch Watch, double Seconds)>>();
        for (var replay = 0; replay < Replays; replay++)
        {
            await using var turns = new WatchTurns(first: replay);
            await EngineBenchmark.StoredAsync(candles, turns, turns.Around);
            replays.Add(turns.Turns);
        }

        double[] usual = [.. Enumerable.Range(0, replays[0].Count).Select(turn => Median(replays.Select(r => r[turn].Seconds)))];
        var costs = replays.SelectMany(r => r.Zip(usual, (turn, normal) => (turn.Watch, Cost: turn.Seconds / normal))).ToLookup(t => t.Watch, t => t.Cost);
        var (alone, measured, watched) = (Median(costs[Watch.Nothing]), Median(costs[Watch.Metrics]), Median(costs[Watch.Everything]));
        System.Console.WriteLine($"""
            | {candles.Length:N0} candles on SQLite, {Replays} times | turns | against alone |
            | --- | --: | --: |
            | engine alone, {candles.Length / usual.Sum() / alone:N0} candles/s | {costs[Watch.Nothing].Count()} | 1 |
            | with metrics and a scrape a second | {costs[Watch.Metrics].Count()} | {measured / alone:0.000} |
            | with log lines too | {costs[Watch.Everything].Count()} | {watched / alone:0.000} |
            at most {1 + MostCost:0.00}
            """);
        return watched / alone <= 1 + MostCost ? 0 : 1;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
