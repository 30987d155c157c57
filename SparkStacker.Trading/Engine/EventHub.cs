using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Trading.Engine;

/// <summary>Fans events and change signals out to readers; one loop publishes, any thread subscribes.</summary>
internal sealed class EventHub : IEventSink, IEngineEvents
{
    private ImmutableArray<EngineSubscription> _subscriptions = [];
    private ImmutableArray<Action> _callbacks = [];

    public bool IsListening => !_subscriptions.IsEmpty;

    public void Publish(EngineEvent engineEvent)
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Offer(engineEvent);
        }
    }

    public void SignalChange()
    {
        foreach (var callback in _callbacks)
        {
            callback();
        }
    }

    public EngineSubscription Subscribe(int capacity)
    {
        var subscription = new EngineSubscription(capacity, s => ImmutableInterlocked.Update(ref _subscriptions, static (all, left) => all.Remove(left), s));
        ImmutableInterlocked.Update(ref _subscriptions, static (all, added) => all.Add(added), subscription);
        return subscription;
    }

    public IDisposable OnChanged(Action callback)
    {
        // Wrapped, so that the same callback registered twice leaves once.
        void Wrapped() => callback();
        Action registered = Wrapped;
        ImmutableInterlocked.Update(ref _callbacks, static (all, added) => all.Add(added), registered);
        return new Registration(() => ImmutableInterlocked.Update(ref _callbacks, static (all, left) => all.Remove(left), registered));
    }

    private sealed class Registration(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
