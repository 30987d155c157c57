using System.Threading.Channels;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>What a sink was sent, in order; what nobody asked for yet stays.</summary>
internal sealed class Inbox<T>
{
    private readonly Channel<T> _arriving = Channel.CreateUnbounded<T>();
    private readonly List<T> _waiting = [];

    public void Add(T item) => _arriving.Writer.TryWrite(item);

    /// <summary>Takes the first item that fits, waiting for it if need be. One reader at a time.</summary>
    public async Task<T> NextAsync(Func<T, bool> fits, CancellationToken cancellationToken)
    {
        if (_waiting.FindIndex(item => fits(item)) is >= 0 and var index)
        {
            var found = _waiting[index];
            _waiting.RemoveAt(index);
            return found;
        }

        while (true)
        {
            var item = await _arriving.Reader.ReadAsync(cancellationToken);
            if (fits(item))
            {
                return item;
            }

            _waiting.Add(item);
        }
    }
}
