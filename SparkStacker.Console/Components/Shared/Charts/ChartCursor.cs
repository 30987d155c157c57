using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>Remembers what one browser has of a chart and says what to send next: usually one row, after a close two.</summary>
internal sealed class ChartCursor(IEngineReader engine, StrategyId strategy)
{
    /// <summary>Candles that a chart opens with.</summary>
    public const int History = 1_500;

    // Closed candles looked through for what the browser is missing; a slower reader gets everything anew.
    private const int Recent = 64;

    private long? _newestMs;
    private IReadOnlyList<double?> _sent = [];

    /// <summary>Forgets what was sent: the next message has everything.</summary>
    public void Reset() => _newestMs = null;

    /// <summary>Rows that are new since the last call; null where there are none.</summary>
    public ChartMessage? Next()
    {
        var snapshot = engine.Snapshot;
        var (rows, load) = _newestMs is { } newest && Recents(snapshot, newest) is { } recent ? (recent, false) : (All(snapshot), true);
        if (rows.Count == 0 || (!load && rows.SequenceEqual(_sent)))
        {
            return null;
        }

        _newestMs = (long)rows[^ChartRows.Width]!.Value * 1000;
        _sent = load ? [] : rows;
        return new ChartMessage { Load = load, Rows = rows };
    }

    private List<double?> All(EngineSnapshot snapshot) =>
        Flatten(snapshot, Candles(snapshot, History).Span);

    // Rows from the newest that the browser has; null where that isn't among the recent ones.
    private List<double?>? Recents(EngineSnapshot snapshot, long newestMs)
    {
        var closed = Candles(snapshot, Recent).Span;
        var from = 0;
        while (from < closed.Length && closed[from].OpenTimeMs < newestMs)
        {
            from++;
        }

        var rows = Flatten(snapshot, closed[from..]);
        return rows.Count > 0 && (long)rows[0]!.Value * 1000 == newestMs ? rows : null;
    }

    private List<double?> Flatten(EngineSnapshot snapshot, ReadOnlySpan<Candle> closed)
    {
        var points = engine.Indicators(strategy, closed.Length + 1).AsSpan();
        var market = ChartMarket.Of(snapshot, strategy);
        var view = snapshot.Strategies.FirstOrDefault(s => s.Definition.Id == strategy);
        return ChartRows.Flatten(
            closed, points, market.Interval, market.Forming, FormingPoint(view, market), view is null ? 3 : ChartIndicator.Of(view).Values.Count);
    }

    private ReadOnlyMemory<Candle> Candles(EngineSnapshot snapshot, int count)
    {
        var market = ChartMarket.Of(snapshot, strategy);
        return engine.Candles(market.Symbol, market.Interval, count);
    }

    private static IndicatorPoint? FormingPoint(StrategyView? view, ChartMarket market)
    {
        var values = view?.FormingValues ?? [];
        double Value(int index) => index < values.Length ? values[index].Value : double.NaN;
        return market.Forming is { } forming && values.Length > 0
            ? new IndicatorPoint(forming.OpenTimeMs, Value(0), Value(1), Value(2), SignalSide.Neutral)
            : null;
    }
}
