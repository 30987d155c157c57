using System.Threading.Channels;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>What a connection waits for between events: one waiter, woken by whoever has something for it. Nothing is allocated for a wait.</summary>
internal sealed class StreamWake
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Ends this wait, or the next where nobody waits now.</summary>
    public void Set() => _signal.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync() => _signal.Reader.ReadAsync();
}
