using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications.Channels;

internal sealed class DeleteChannelHandler(ChannelBook channels) : IConsoleCommandHandler
{
    public Type Command => typeof(DeleteChannel);

    public Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) =>
        channels.DeleteAsync(((DeleteChannel)command).Channel, cancellationToken);
}
