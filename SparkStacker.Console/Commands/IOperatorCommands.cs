using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Commands;

/// <summary>The only way from a page or an endpoint to an act: checks the policy of the command's type on the server, sets its actor, audits.</summary>
public interface IOperatorCommands
{
    /// <summary>Sends a command on behalf of the current user and waits for the engine's answer.</summary>
    Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken);

    /// <summary>Does something in the console on behalf of the current user.</summary>
    Task<CommandResult> SendAsync(ConsoleCommand command, CancellationToken cancellationToken);
}
