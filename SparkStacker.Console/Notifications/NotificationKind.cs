namespace SparkStacker.Console.Notifications;

/// <summary>What a notification is about.</summary>
public enum NotificationKind
{
    /// <summary>Positions and orders.</summary>
    Trade,

    /// <summary>Limits, stops, protection.</summary>
    Risk,

    /// <summary>The console, its market data, its strategies.</summary>
    System,

    /// <summary>What Alertmanager told.</summary>
    Alert,
}
