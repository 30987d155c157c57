using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>
/// Flattens candles and indicator values for the browser: time in Unix seconds, open, high, low, close, volume, up to three
/// values of the indicator, cross (1 buy, -1 sell). Missing candles become rows that have only their time.
/// </summary>
internal static class ChartRows
{
    public const int Width = 10;

    /// <summary>A longer hole in the data is drawn this wide; the time axis still tells the true times.</summary>
    public const int MostMissing = 120;

    public static List<double?> Flatten(
        ReadOnlySpan<Candle> closed, ReadOnlySpan<IndicatorPoint> points, Interval interval, Candle? forming, IndicatorPoint? formingPoint, int values = 3)
    {
        var rows = new List<double?>((closed.Length + 1) * Width);
        var at = 0;
        long? before = null;
        foreach (ref readonly var candle in closed)
        {
            while (at < points.Length && points[at].OpenTimeMs < candle.OpenTimeMs)
            {
                at++;
            }

            AddMissing(rows, before, candle.OpenTimeMs, interval);
            Add(rows, candle, at < points.Length && points[at].OpenTimeMs == candle.OpenTimeMs ? points[at] : null, values);
            before = candle.OpenTimeMs;
        }

        if (forming is { } last && (before is null || last.OpenTimeMs > before))
        {
            AddMissing(rows, before, last.OpenTimeMs, interval);
            Add(rows, last, formingPoint, values);
        }

        return rows;
    }

    private static void AddMissing(List<double?> rows, long? before, long next, Interval interval)
    {
        if (before is not { } time)
        {
            return;
        }

        var step = interval.Milliseconds();
        var missing = Math.Min(MostMissing, ((next - time) / step) - 1);
        for (var i = 1; i <= missing; i++)
        {
            rows.Add((time + (i * step)) / 1000);
            rows.AddRange(Enumerable.Repeat((double?)null, Width - 2));
            rows.Add(0);
        }
    }

    private static void Add(List<double?> rows, in Candle candle, IndicatorPoint? point, int values)
    {
        rows.Add(candle.OpenTimeMs / 1000);
        rows.Add((double)candle.Open);
        rows.Add((double)candle.High);
        rows.Add((double)candle.Low);
        rows.Add((double)candle.Close);
        rows.Add((double)candle.Volume);
        ReadOnlySpan<double> all = point is { } p ? [p.First, p.Second, p.Third] : [double.NaN, double.NaN, double.NaN];
        var known = true;
        foreach (var value in all[..values])
        {
            known &= double.IsFinite(value);
        }

        for (var i = 0; i < all.Length; i++)
        {
            rows.Add(known && i < values ? all[i] : null);
        }

        rows.Add(point?.Side switch { SignalSide.Buy => 1, SignalSide.Sell => -1, _ => 0 });
    }
}
