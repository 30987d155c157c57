using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Alerts;

internal sealed class AcknowledgeAlertHandler(AlertBook alerts) : IConsoleCommandHandler
{
    public Type Command => typeof(AcknowledgeAlert);

    public Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var acknowledge = (AcknowledgeAlert)command;
        return alerts.AcknowledgeAsync(acknowledge.Alert, command.Actor, acknowledge.Note, cancellationToken);
    }
}
