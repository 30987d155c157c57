using System.Threading.Channels;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Trading.Engine;

/// <summary>A reader's own queue of events.</summary>
public sealed class EngineSubscription : IDisposable
{
    private readonly Channel<EngineEvent> _channel;
    private readonly Action<EngineSubscription> _leave;
    private long _dropped;

    internal EngineSubscription(int capacity, Action<EngineSubscription> leave)
    {
        _leave = leave;
        _channel = Channel.CreateBounded<EngineEvent>(
            new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = true },
            _ => Interlocked.Increment(ref _dropped));
    }

    /// <summary>The events, in order.</summary>
    public ChannelReader<EngineEvent> Reader => _channel.Reader;

    /// <summary>Events that were lost because the reader was slow.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Leaves; the reader ends after what is queued.</summary>
    public void Dispose()
    {
        _leave(this);
        _channel.Writer.TryComplete();
    }

    internal void Offer(EngineEvent engineEvent) => _channel.Writer.TryWrite(engineEvent);
}
