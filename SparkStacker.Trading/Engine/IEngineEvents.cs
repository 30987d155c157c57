namespace SparkStacker.Trading.Engine;

/// <summary>What happens in the engine, for readers. Each reader has its own bounded queue; a slow one loses its oldest events.</summary>
public interface IEngineEvents
{
    /// <summary>Subscribes from now on. Dispose the subscription to leave.</summary>
    /// <param name="capacity">Events that may wait; the oldest is dropped when full.</param>
    EngineSubscription Subscribe(int capacity);

    /// <summary>Calls back after each change of the snapshot, on the engine's loop: return at once, never throw.</summary>
    IDisposable OnChanged(Action callback);
}
