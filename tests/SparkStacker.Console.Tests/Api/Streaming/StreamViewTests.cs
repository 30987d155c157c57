using System.Text;
using System.Text.Json;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api.Streaming;

public sealed class StreamViewTests
{
    private static readonly StreamFilter s_trades = new(new HashSet<string> { "trades" }, null, null);

    // Whatever the order of events, reads and lost connections: nothing twice, nothing out of order, and a gap only where a snapshot says so.
    [Fact]
    public void Resume_AtRandomMoments_LosesAndDoublesNothing()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var journal = new StreamJournal(capacity: 20);
            var view = new StreamView(journal, new FixedEngine(), new StreamAside(journal));
            var (told, heard, sequence, number, cursor) = (0, 0, 0L, 0L, default(StreamCursor));
            Take(view.Subscribe(s_trades));
            for (var step = 0; step < 200; step++)
            {
                switch (random.Next(3))
                {
                    case 0:
                        journal.Append(Enumerable.Range(0, random.Next(1, 6)).Select(i => Event(random.Next(4) == 0 ? "orders" : "trades", ref told)).ToArray());
                        break;
                    case 1:
                        Drain();
                        break;
                    default:
                        view = new StreamView(journal, new FixedEngine(), new StreamAside(journal));
                        if (view.Resume(s_trades, sequence, cursor) is { } snapshot)
                        {
                            Take(snapshot);
                        }

                        break;
                }
            }

            Drain();
            Assert.Equal(told, heard);

            void Drain()
            {
                var frames = new List<byte[]>();
                while (view.TryNext(frames))
                {
                }

                frames.ForEach(Take);
            }

            void Take(byte[] frame)
            {
                using var document = JsonDocument.Parse(frame);
                var root = document.RootElement;
                Assert.Equal(sequence + 1, number = root.GetProperty("sequence").GetInt64());
                sequence = number;
                Assert.True(StreamCursor.TryParse(root.GetProperty("cursor").GetString(), out cursor));
                if (root.GetProperty("type").GetString() == "snapshot")
                {
                    heard = told; // The snapshot holds what came before it.
                }
                else
                {
                    Assert.Equal(heard + 1, heard = root.GetProperty("data").GetProperty("number").GetInt32());
                }
            }
        }
    }

    private static StreamEvent Event(string channel, ref int told) =>
        new(0, channel, null, null, Encoding.UTF8.GetBytes($$"""{"number":{{(channel == "trades" ? ++told : 0)}}}"""));
}
