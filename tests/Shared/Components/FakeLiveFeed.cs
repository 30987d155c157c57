using SparkStacker.Console.Hosting;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>A live feed that calls when a test says so.</summary>
internal sealed class FakeLiveFeed : ILiveFeed
{
    private readonly List<Func<Task>> _callbacks = [];

    public int Subscriptions => _callbacks.Count;

    public List<TimeSpan> Intervals { get; } = [];

    public IAsyncDisposable Subscribe(TimeSpan minimumInterval, Func<Task> callback)
    {
        _callbacks.Add(callback);
        Intervals.Add(minimumInterval);
        return new Leaving(() => _callbacks.Remove(callback));
    }

    public async Task RaiseAsync()
    {
        foreach (var callback in _callbacks.ToList())
        {
            await callback();
        }
    }

    private sealed class Leaving(Action leave) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            leave();
            return ValueTask.CompletedTask;
        }
    }
}
