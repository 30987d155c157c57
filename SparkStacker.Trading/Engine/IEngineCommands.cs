using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Trading.Engine;

/// <summary>The way into the engine.</summary>
public interface IEngineCommands
{
    /// <summary>Sends a command and waits for its answer. A full queue is an error value, not a wait.</summary>
    Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken);
}
