using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Scores over two parameters: each the mean over all others.</summary>
/// <param name="Scores">By y and x; null where there is no set or no score.</param>
internal sealed record HeatmapItem(string X, string Y, IReadOnlyList<decimal> XValues, IReadOnlyList<decimal> YValues, IReadOnlyList<IReadOnlyList<double?>> Scores)
{
    public static HeatmapItem Of(Heatmap map) => new(
        map.X.Name, map.Y.Name, Values(map.X), Values(map.Y), [.. map.Scores.Select(line => (IReadOnlyList<double?>)[.. line.Select(s => s is { } score && double.IsFinite(score) ? score : (double?)null)])]);

    private static decimal[] Values(ParameterRange range) => [.. Enumerable.Range(0, range.Count).Select(i => range[i])];
}
