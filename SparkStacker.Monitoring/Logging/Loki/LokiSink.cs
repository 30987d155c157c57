using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Logging.Loki;

/// <summary>
/// Pushes lines to Loki in compressed batches. Whoever logs never waits: the queue is bounded, and while Loki is away the
/// oldest lines make room and are counted. Behind the log's own queue, so one thread emits.
/// </summary>
internal sealed class LokiSink : ILogEventSink, IDisposable
{
    // Less than a host waits for its services.
    private static readonly TimeSpan s_flush = TimeSpan.FromSeconds(3);

    private readonly LokiOptions _options;
    private readonly TimeProvider _time;
    private readonly CounterSeries _dropped;
    private readonly Channel<LokiLine> _lines;
    private readonly LokiClient _client;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _late = new();
    private readonly Task _sending;

    public LokiSink(LokiOptions options, MetricRegistry registry, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _dropped = registry.Counter(SelfCatalogue.LogLinesDropped).With("loki");
        _client = new LokiClient(options, registry, time);
        _lines = Channel.CreateBounded<LokiLine>(
            new BoundedChannelOptions(options.QueueLength) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => _dropped.Increment());
        _sending = Task.Run(SendAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        if (!_lines.Writer.TryWrite(LokiLine.Of(logEvent)))
        {
            _dropped.Increment();
        }
    }

    /// <summary>Sends what waits, as far as Loki takes it in three seconds.</summary>
    public void Dispose()
    {
        _lines.Writer.TryComplete();
        _stopping.Cancel();
        _late.CancelAfter(s_flush);
        _sending.GetAwaiter().GetResult();
        _client.Dispose();
        _stopping.Dispose();
        _late.Dispose();
    }

    private async Task SendAsync()
    {
        var batch = new List<LokiLine>(_options.BatchLines);
        try
        {
            while (await _lines.Reader.WaitToReadAsync(_late.Token).ConfigureAwait(false))
            {
                await FillAsync(batch).ConfigureAwait(false);
                var taken = await _client.SendAsync(batch, _stopping.Token, _late.Token).ConfigureAwait(false);
                _dropped.Add(taken ? 0 : batch.Count);
                batch.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            // Out of time: what is left is lost here, not in the file.
            _dropped.Add(batch.Count + _lines.Reader.Count);
        }
    }

    // A push is sent when it is full, when its time is over, or when the program stops.
    private async Task FillAsync(List<LokiLine> batch)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, _late.Token);
        await using var timer = _time.CreateTimer(
            static state => ((CancellationTokenSource)state!).Cancel(), end, TimeSpan.FromMilliseconds(_options.BatchMilliseconds), Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        try
        {
            do
            {
                while (batch.Count < _options.BatchLines && _lines.Reader.TryRead(out var line))
                {
                    batch.Add(line);
                }
            }
            while (batch.Count < _options.BatchLines && await _lines.Reader.WaitToReadAsync(end.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
        }
    }
}
