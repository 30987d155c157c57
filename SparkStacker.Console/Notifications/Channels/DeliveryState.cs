namespace SparkStacker.Console.Notifications.Channels;

/// <summary>What became of something that goes out.</summary>
internal enum DeliveryState
{
    /// <summary>Is sent when its time comes.</summary>
    Waiting,

    /// <summary>The other side has taken it.</summary>
    Sent,

    /// <summary>Given up.</summary>
    Failed,
}
