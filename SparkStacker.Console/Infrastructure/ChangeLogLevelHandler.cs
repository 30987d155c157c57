using SparkStacker.Console.Commands;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Infrastructure;

internal sealed class ChangeLogLevelHandler(LogLevelSwitch levels, ILogger<ChangeLogLevelHandler> logger) : IConsoleCommandHandler
{
    public Type Command => typeof(ChangeLogLevel);

    public Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var change = (ChangeLogLevel)command;
        if (levels.Set(change.Category, change.Level) is { } problem)
        {
            return Task.FromResult(CommandResult.Failed("invalid_log_level", problem));
        }

        var level = change.Level?.ToString() ?? "what the settings say";
        logger.LogLevelChanged(change.Category, level, command.Actor);
        return Task.FromResult(new CommandResult((EngineError?)null, $"The category {change.Category} logs {level} now, until the next start."));
    }
}
