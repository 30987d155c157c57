using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>How far equity has fallen within the last hour, day and week of market time. Keeps a sample a minute, so a start begins anew.</summary>
internal sealed class DrawdownGauges(MetricRegistry registry)
{
    private static readonly TimeSpan s_resolution = TimeSpan.FromMinutes(1);

    private static readonly (string Label, TimeSpan Length)[] s_frames =
        [("1h", TimeSpan.FromHours(1)), ("1d", TimeSpan.FromDays(1)), ("1w", TimeSpan.FromDays(7))];

    private readonly GaugeFamily _drawdown = registry.Gauge(RiskCatalogue.MaxDrawdown);
    private readonly List<(DateTimeOffset Time, decimal Equity)> _samples = [];
    private AccountId? _account;

    public void Set(EngineSnapshot snapshot)
    {
        if (snapshot.Strategies.IsEmpty)
        {
            return;
        }

        Add(snapshot);
        foreach (var (label, length) in s_frames)
        {
            _drawdown.With(label).Set((double)Deepest(snapshot.MarketTime - length));
        }
    }

    private void Add(EngineSnapshot snapshot)
    {
        // Another account, or a recording from its beginning again: falls between the two would be invented.
        if (_account != snapshot.Account.Id || (_samples.Count > 0 && snapshot.MarketTime < _samples[^1].Time))
        {
            _samples.Clear();
            _account = snapshot.Account.Id;
        }

        // The newest sample moves until a minute separates it from the one before.
        if (_samples.Count > 1 && snapshot.MarketTime - _samples[^2].Time < s_resolution)
        {
            _samples.RemoveAt(_samples.Count - 1);
        }

        _samples.Add((snapshot.MarketTime, snapshot.Account.Equity));
        var oldest = snapshot.MarketTime - s_frames[^1].Length;
        _samples.RemoveRange(0, _samples.FindIndex(sample => sample.Time >= oldest));
    }

    private decimal Deepest(DateTimeOffset from)
    {
        var (peak, deepest) = (0m, 0m);
        foreach (var (time, equity) in _samples)
        {
            if (time >= from)
            {
                peak = Math.Max(peak, equity);
                deepest = peak > 0 ? Math.Max(deepest, (peak - equity) / peak * 100m) : deepest;
            }
        }

        return deepest;
    }
}
