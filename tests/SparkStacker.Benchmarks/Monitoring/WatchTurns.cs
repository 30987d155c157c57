using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;
using SparkStacker.Monitoring.Events;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Benchmarks.Monitoring;

internal enum Watch
{
    Nothing,
    Metrics,
    Everything,
}

/// <summary>Watches a replay in turns: not at all, by metrics, by metrics and log lines. Takes the time of each.</summary>
internal sealed class WatchTurns : IEventSink, IAsyncDisposable
{
    private const int UpdatesOfTurn = 1_200;

    private static readonly int s_watches = Enum.GetValues<Watch>().Length;

    // What a turn has left to do is done before the next one's time begins.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(120);

    private readonly TemporaryFolder _folder = new();
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly TextWriter _stdout = System.Console.Out;
    private readonly Channel<(EngineEvent Event, bool IsLogged)> _events =
        Channel.CreateBounded<(EngineEvent, bool)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly LoggerFactory _loggers;
    private readonly MetricsExporter _exporter;
    private readonly Task _reading;
    private readonly List<(Watch Watch, double Seconds)> _turns = [];
    private Watch _watch;
    private int _updates;
    private double _seconds;
    private double _unscraped;

    /// <param name="first">Whose turn is the first, modulo their number.</param>
    public WatchTurns(int first)
    {
        System.Console.SetOut(TextWriter.Null);
        _watch = (Watch)(first % s_watches);
        _exporter = new MetricsExporter(_registry, []);
        _loggers = new LoggerFactory([new SerilogLoggerProvider(
            LogPipeline.Create(new LoggingOptions { Directory = _folder.Path }, new LokiOptions(), _registry, new LogQueues(_registry), isTerminal: false), dispose: true)]);
        _reading = Task.Run(ReadAsync);
    }

    public bool IsListening => true;

    /// <summary>Seconds in the engine, turn by turn; of the same candles in every replay.</summary>
    public IReadOnlyList<(Watch Watch, double Seconds)> Turns => _turns;

    public void Publish(EngineEvent engineEvent)
    {
        if (_watch != Watch.Nothing)
        {
            _events.Writer.TryWrite((engineEvent, _watch == Watch.Everything));
        }
    }

    public void Around(Action update)
    {
        if (++_updates % UpdatesOfTurn == 0)
        {
            Task.Delay(s_rest, TimeProvider.System).Wait();
            _turns.Add((_watch, _seconds));
            (_watch, _seconds) = ((Watch)(((int)_watch + 1) % s_watches), 0);
        }

        var started = TimeProvider.System.GetTimestamp();
        update();
        var spent = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        _seconds += spent;
        if (_watch != Watch.Nothing && (_unscraped += spent) > 1)
        {
            _unscraped = 0;
            _ = Task.Run(() => _exporter.Render(MetricFormat.OpenMetrics).Dispose());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _events.Writer.Complete();
        await _reading;
        _loggers.Dispose();
        System.Console.SetOut(_stdout);
        _registry.Dispose();
        _folder.Dispose();
    }

    private async Task ReadAsync()
    {
        var metrics = new EngineEventMetrics(_registry);
        var lines = new EngineEventLines(new EventLoggers(_loggers));
        await foreach (var (engineEvent, isLogged) in _events.Reader.ReadInGulpsAsync(CancellationToken.None))
        {
            metrics.Count(engineEvent, "hyperliquid");
            if (isLogged)
            {
                lines.Write(engineEvent, "hyperliquid");
            }
        }
    }
}
