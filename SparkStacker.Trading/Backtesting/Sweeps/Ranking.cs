namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Puts the sets of a sweep in order and asks how much their order is worth.</summary>
internal static class Ranking
{
    public static SweepResult Of(SweepSettings settings, SweepRow[] rows)
    {
        var spread = Deviation([.. rows.Select(r => r.Score).OfType<double>()]);
        double[] ratios = [.. rows.Select(r => r.Moments.Sharpe).Where(double.IsFinite)];
        var luck = ratios.Length > 1 ? DeflatedSharpe.ExpectedBest(Math.Pow(Deviation(ratios), 2), ratios.Length) : 0;
        var judged = rows.Select(row =>
        {
            double[] neighbours = [.. settings.Space.Neighbours(row.Index).Select(i => rows[i].Score).OfType<double>()];
            var mean = neighbours.Length > 0 ? neighbours.Average() : (double?)null;
            return row with
            {
                NeighbourScore = mean,
                IsLonePeak = row.Score - mean > spread && spread > 0,
                DeflatedSharpe = DeflatedSharpe.Of(row.Moments, luck),
            };
        }).ToArray();
        var picks = settings.Samples.Windows.Select((window, i) => Pick(window, judged, i));
        return new SweepResult([.. judged.OrderByDescending(r => r.Score ?? double.NegativeInfinity).ThenBy(r => r.Index)], [.. picks]);
    }

    private static WindowPick Pick(SampleWindow window, SweepRow[] rows, int index)
    {
        var best = rows.Where(r => r.Windows[index].Train is not null).MaxBy(r => r.Windows[index].Train);
        return new WindowPick(window, best, best?.Windows[index].Train, best?.Windows[index].Test);
    }

    private static double Deviation(double[] values)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
