using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Trading.Engine;

/// <summary>Takes the engine's events once they are durable, on the engine's loop.</summary>
internal interface IEventSink
{
    /// <summary>Whether anybody listens: unheard events need not be made.</summary>
    bool IsListening { get; }

    /// <summary>Hands an event on; returns at once and never throws.</summary>
    void Publish(EngineEvent engineEvent);
}
