using SparkStacker.Console.Commands;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications.Channels;

/// <summary>Sends one message now and says what came of it.</summary>
internal sealed class TestChannelHandler(DeliveryRound deliveries) : IConsoleCommandHandler
{
    public Type Command => typeof(TestChannel);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var test = (TestChannel)command;
        return await deliveries.TestAsync(test.Channel, command.Actor, cancellationToken) is not { } result ? ChannelBook.NotFound
            : result.Outcome == DeliveryOutcome.Sent ? new CommandResult((EngineError?)null, result.Sentence)
            : CommandResult.Failed("not_delivered", result.Sentence);
    }
}
