using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications.Channels;

internal sealed class SaveChannelHandler(ChannelBook channels) : IConsoleCommandHandler
{
    public Type Command => typeof(SaveChannel);

    public Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) => channels.SaveAsync((SaveChannel)command, cancellationToken);
}
