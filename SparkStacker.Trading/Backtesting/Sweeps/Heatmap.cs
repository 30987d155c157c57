namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Scores over two parameters: the mean over all others, so that a good cell is good whatever they are.</summary>
/// <param name="X">Parameter across.</param>
/// <param name="Y">Parameter down.</param>
/// <param name="Scores">Mean score by y and x; null where there is no set or no score.</param>
public sealed record Heatmap(ParameterRange X, ParameterRange Y, double?[][] Scores)
{
    /// <summary>The heatmap of two ranges of a sweep.</summary>
    /// <param name="settings">Sweep.</param>
    /// <param name="result">What it found.</param>
    /// <param name="x">Index of the range across.</param>
    /// <param name="y">Index of the range down.</param>
    public static Heatmap Of(SweepSettings settings, SweepResult result, int x, int y) =>
        Of(settings.Space.Ranges[x], settings.Space.Ranges[y], result.Rows.Select(row => (settings.Space.Place(row.Index), row.Score)), x, y);

    /// <summary>The heatmap of two ranges.</summary>
    /// <param name="across">Range across.</param>
    /// <param name="down">Range down.</param>
    /// <param name="points">Places on all ranges, with their scores.</param>
    /// <param name="x">Index of the range across in a place.</param>
    /// <param name="y">Index of the range down in a place.</param>
    public static Heatmap Of(ParameterRange across, ParameterRange down, IEnumerable<(int[] Place, double? Score)> points, int x, int y)
    {
        var sums = new (double Sum, int Count)[down.Count, across.Count];
        foreach (var (place, known) in points)
        {
            if (known is { } score)
            {
                ref var cell = ref sums[place[y], place[x]];
                cell = (cell.Sum + score, cell.Count + 1);
            }
        }

        return new Heatmap(across, down, [.. Enumerable.Range(0, down.Count).Select(r => Enumerable.Range(0, across.Count)
            .Select(c => sums[r, c].Count == 0 ? (double?)null : sums[r, c].Sum / sums[r, c].Count).ToArray())]);
    }
}
