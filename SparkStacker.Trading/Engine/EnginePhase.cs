namespace SparkStacker.Trading.Engine;

/// <summary>Where the engine is in its life.</summary>
public enum EnginePhase
{
    /// <summary>Loads its state and opens the feed.</summary>
    Starting,

    /// <summary>Asks the venue what became of its orders; no new exposure.</summary>
    Reconciling,

    /// <summary>Runs.</summary>
    Running,

    /// <summary>The recording is over; closing stays possible.</summary>
    Ended,

    /// <summary>Stopped by a fault; the reason stands in the feed status or the blocks.</summary>
    Faulted,

    /// <summary>Shut down.</summary>
    Stopped,
}
