using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Sends by one kind of channel. Whatever goes wrong out there is a result, not an exception.</summary>
internal interface IChannelSender
{
    ChannelKind Kind { get; }

    Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken);
}
