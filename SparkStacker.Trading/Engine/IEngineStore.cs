namespace SparkStacker.Trading.Engine;

/// <summary>The engine's journal. What it has accepted survives <c>kill -9</c>.</summary>
public interface IEngineStore
{
    /// <summary>Whether what is written can be read again: records for people need not be made otherwise.</summary>
    bool Keeps => true;

    /// <summary>Everything that the engine needs to go on; null account where nothing was ever stored.</summary>
    Task<EngineState> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Writes a batch in one transaction: all of it or nothing. Called on the engine's loop.</summary>
    /// <returns>Null when durable; otherwise one sentence that says why not. Never throws for a full or read-only disk.</returns>
    string? Commit(EngineChanges changes);
}
