using System.Threading.Channels;

namespace SparkStacker.Console.Hosting;

/// <summary>One component's loop: call, rest for the minimum interval, wait for a change or the heartbeat.</summary>
internal sealed class LiveSubscription(
    TimeSpan minimumInterval, Func<Task> callback, TimeProvider clock, ILogger logger, Action<LiveSubscription> leave) : IAsyncDisposable
{
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly AsyncLocal<bool> _inside = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = RunAsync(_stop.Token);

    public void Signal() => _changes.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        leave(this);
        await _stop.CancelAsync();
        // A callback that disposes its own subscription can't wait for itself.
        if (!_inside.Value)
        {
            await _loop;
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // Subscribing happens inside a render: the first call must not run in it.
        await Task.Yield();
        _inside.Value = true;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var started = clock.GetTimestamp();
                await CallAsync();
                var rest = minimumInterval - clock.GetElapsedTime(started);
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest, clock, cancellationToken);
                }

                await WaitForChangeAsync(s_heartbeat - clock.GetElapsedTime(started), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        if (_changes.Reader.TryRead(out _) || longest <= TimeSpan.Zero)
        {
            return;
        }

        using var heartbeat = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), heartbeat, longest, Timeout.InfiniteTimeSpan);
        try
        {
            await _changes.Reader.ReadAsync(heartbeat.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    private async Task CallAsync()
    {
        try
        {
            await callback();
        }
        catch (Exception exception) when (exception is ObjectDisposedException or OperationCanceledException)
        {
            // The circuit is going away; its component is about to leave.
        }
        catch (Exception exception)
        {
            logger.LiveCallbackFailed(exception);
        }
    }
}
