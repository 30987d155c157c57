namespace SparkStacker.Console.Notifications;

/// <summary>How soon somebody should look, from later to now.</summary>
public enum NotificationSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Look at it today.</summary>
    Warning,

    /// <summary>Money or a stop: look now.</summary>
    Critical,
}
