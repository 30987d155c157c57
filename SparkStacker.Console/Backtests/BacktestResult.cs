using System.IO.Compression;
using System.Text.Json;
using SparkStacker.Console.Hosting.CommandLine;
using SparkStacker.Console.Hosting.CommandLine.Reports;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Backtests;

/// <summary>What a finished backtest keeps: everything that is shown of it, so that nothing has to run again.</summary>
/// <param name="Figures">Names and values as people read them.</param>
/// <param name="Equity">At most <see cref="MostPoints"/> points, each the last of its stretch.</param>
/// <param name="Json">The report as JSON, trades included, as the command line writes it.</param>
/// <param name="Page">The report as one page of HTML.</param>
internal sealed record BacktestResult(
    IReadOnlyList<LabelledFigure> Figures, IReadOnlyList<EquityPoint> Equity, IReadOnlyList<BacktestTrade> Trades, JsonElement Json, string Page)
{
    public const int MostPoints = 800;

    public static BacktestResult Of(BacktestReport report, TimeSpan elapsed, TimeSpan loading)
    {
        using var stream = new MemoryStream();
        BacktestJson.Write(stream, new BacktestOutput(report, elapsed, loading), withTrades: true);
        using var json = JsonDocument.Parse(stream.ToArray());
        return new BacktestResult(
            [.. FigureRows.Of(report).Select(f => new LabelledFigure(f.Label, f.Value))], [.. Points(report)], [.. report.Run.Trades], json.RootElement.Clone(), ReportPage.Of(report));
    }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, this, StoredJson.Options);
        }

        return packed.ToArray();
    }

    public static BacktestResult Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<BacktestResult>(gzip, StoredJson.Options) ?? throw new InvalidDataException("A stored backtest is empty.");
    }

    private static IEnumerable<EquityPoint> Points(BacktestReport report)
    {
        var (equity, candles) = (report.Run.Equity, report.Series.Candles.ToArray());
        var count = Math.Min(MostPoints, candles.Length);
        for (var i = 1; i <= count; i++)
        {
            var index = (int)((long)candles.Length * i / count) - 1;
            yield return new EquityPoint(candles[index].OpenTimeMs, equity[index]);
        }
    }
}
