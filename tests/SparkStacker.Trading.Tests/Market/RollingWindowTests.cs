using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class RollingWindowTests
{
    [Fact]
    public void Latest_BeforePublish_DoesNotShowWhatWasAppended()
    {
        var window = new RollingWindow<int>(3);
        window.Append(1);
        Assert.Equal(0, window.Count);
        Assert.True(window.Latest(3).IsEmpty);
        window.Publish();
        Assert.Equal([1], window.Latest(3).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Latest_AnyNumberOfAppends_IsTheNewestInOrder(int capacity)
    {
        var window = new RollingWindow<int>(capacity);
        for (var i = 1; i <= 50; i++)
        {
            window.Append(i);
            window.Publish();
            var expected = Enumerable.Range(1, i).TakeLast(capacity).ToArray();
            Assert.Equal(expected.Length, window.Count);
            Assert.Equal(expected, window.Latest(int.MaxValue).ToArray());
            Assert.Equal(expected.TakeLast(2), window.Latest(2).ToArray());
            Assert.True(window.Latest(-1).IsEmpty);
        }
    }

    [Fact]
    public void Latest_HeldWhileTheWindowMovesOn_NeverChanges()
    {
        var window = new RollingWindow<int>(4);
        var held = new List<(int[] Expected, ReadOnlyMemory<int> Read)>();
        for (var i = 1; i <= 40; i++)
        {
            window.Append(i);
            window.Publish();
            held.Add((Enumerable.Range(1, i).TakeLast(4).ToArray(), window.Latest(4)));
        }

        Assert.All(held, pair => Assert.Equal(pair.Expected, pair.Read.ToArray()));
    }

    [Fact]
    public async Task Latest_WhileAnotherThreadWrites_IsAlwaysConsecutive()
    {
        var window = new RollingWindow<long>(64);
        var writer = Task.Factory.StartNew(
            () =>
            {
                for (var i = 0L; i < 200_000; i++)
                {
                    window.Append(i);
                    window.Publish();
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var seen = 0L;
        while (!writer.IsCompleted)
        {
            var items = window.Latest(64).Span;
            for (var i = 1; i < items.Length; i++)
            {
                Assert.Equal(items[i - 1] + 1, items[i]);
            }

            Assert.True(items.IsEmpty || items[^1] >= seen);
            seen = items.IsEmpty ? seen : items[^1];
        }

        await writer;
        Assert.Equal(199_999, window.Latest(1).Span[0]);
    }
}
