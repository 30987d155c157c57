using System.IO.Compression;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>What a finished sweep keeps.</summary>
/// <param name="Points">Every set that was tried.</param>
public sealed record OptimizationResult(OptimizationReport Report, IReadOnlyList<OptimizationPoint> Points)
{
    public static OptimizationResult Of(SweepSettings settings, SweepResult result, OptimizationReport report) =>
        new(report, [.. result.Rows.Select(row => new OptimizationPoint(settings.Space.Place(row.Index), row.Score))]);

    /// <summary>Scores over two of the order's ranges.</summary>
    public Heatmap Map(OptimizationOrder order, int x, int y) => Heatmap.Of(order.Ranges[x], order.Ranges[y], Points.Select(p => (p.At, p.Score)), x, y);

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, this, StoredJson.Options);
        }

        return packed.ToArray();
    }

    public static OptimizationResult Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<OptimizationResult>(gzip, StoredJson.Options) ?? throw new InvalidDataException("A stored sweep is empty.");
    }
}
