using System.Data.Common;
using System.Threading.Channels;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Sends what waits as soon as it is due, each channel for itself: one that hangs holds up nobody.</summary>
internal sealed class DeliveryWorker(DeliveryRound deliveries, NotificationFeed feed, StartupState state, TimeProvider clock, ILogger<DeliveryWorker> logger) : BackgroundService
{
    // Also without a sign: another process may have put something there.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_afterFault = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _added = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await state.IsReadyAsync(stoppingToken))
        {
            return;
        }

        using var subscription = feed.OnChanged(added => _added.Writer.TryWrite(true));
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var wait = await StartDueAsync(stoppingToken);
                await WaitAsync(wait, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(_running.Values);
        }
    }

    /// <returns>How long until the next is due.</returns>
    private async Task<TimeSpan> StartDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (now, wait) = (clock.GetUtcNow(), s_longestWait);
            foreach (var (channel, at) in (await deliveries.DueAsync(cancellationToken)).Where(d => !_running.ContainsKey(d.Key)))
            {
                if (at <= now)
                {
                    _running[channel] = SendAsync(channel, cancellationToken);
                }
                else if (at - now < wait)
                {
                    wait = at - now;
                }
            }

            return wait;
        }
        catch (DbException fault)
        {
            logger.OutboxUnreadable(fault);
            return s_afterFault;
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([_added.Reader.WaitToReadAsync(stop.Token).AsTask(), Task.Delay(wait, clock, stop.Token), .. _running.Values]);
        await stop.CancelAsync();
        _added.Reader.TryRead(out _);
        foreach (var (channel, _) in _running.Where(r => r.Value.IsCompleted).ToList())
        {
            _running.Remove(channel);
        }
    }

    private async Task SendAsync(string channel, CancellationToken cancellationToken)
    {
        try
        {
            await deliveries.SendAsync(channel, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The console stops: what was on its way is sent again after the next start.
        }
        catch (Exception fault)
        {
            logger.DeliveryFailed(fault, channel);
            await Task.Delay(s_afterFault, clock, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
