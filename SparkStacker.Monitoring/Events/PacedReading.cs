using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SparkStacker.Monitoring.Events;

/// <summary>Reads a queue in gulps: to wake a reader for each event would cost the engine's thread more than the event itself.</summary>
internal static class PacedReading
{
    /// <summary>Rest of a reader that has nothing left: far below what a scrape or a reader of logs would notice.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Everything that is queued, in order, some hundredths of a second late at most; ends when the queue does.</summary>
    /// <param name="reader">Queue.</param>
    /// <param name="cancellationToken">Ends the reading at once.</param>
    public static async IAsyncEnumerable<T> ReadInGulpsAsync<T>(this ChannelReader<T> reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (reader.TryRead(out var item))
            {
                yield return item;
            }

            if (!reader.Completion.IsCompleted)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
