using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Commands;

/// <summary>Carries out one type of <see cref="ConsoleCommand"/>, once its sender is known to be allowed to.</summary>
internal interface IConsoleCommandHandler
{
    Type Command { get; }

    Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken);
}
