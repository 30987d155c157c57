namespace SparkStacker.Console.Notifications;

/// <summary>From which severity on somebody wants to be told.</summary>
public enum NotificationThreshold
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Always.</summary>
    Info,

    /// <summary>Warnings and worse.</summary>
    Warning,

    /// <summary>Only what can't wait.</summary>
    Critical,
}
