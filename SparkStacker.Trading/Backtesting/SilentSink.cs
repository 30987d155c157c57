using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Nobody listens to a backtest's events.</summary>
internal sealed class SilentSink : IEventSink
{
    public bool IsListening => false;

    public void Publish(EngineEvent engineEvent)
    {
    }
}
