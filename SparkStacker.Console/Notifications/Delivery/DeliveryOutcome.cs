namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>How an attempt to send ended.</summary>
internal enum DeliveryOutcome
{
    /// <summary>The other side has taken it.</summary>
    Sent,

    /// <summary>It may work later.</summary>
    Retry,

    /// <summary>It would be refused again.</summary>
    Refused,
}
