namespace SparkStacker.Console.Notifications.Preferences;

/// <summary>How a user wants to be told of one kind.</summary>
/// <param name="Bell">What the bell counts.</param>
/// <param name="Browser">What browsers show that were switched on for it.</param>
/// <param name="Email">What goes to the user's own address.</param>
public sealed record KindPreference(NotificationThreshold Bell, NotificationThreshold Browser, NotificationThreshold Email)
{
    /// <summary>The bell counts everything, browsers show what shouldn't wait, mail is asked for.</summary>
    public static KindPreference Usual { get; } = new(NotificationThreshold.Info, NotificationThreshold.Warning, NotificationThreshold.Off);

    /// <summary>Whether something so urgent passes.</summary>
    public static bool Passes(NotificationThreshold threshold, NotificationSeverity severity) =>
        threshold != NotificationThreshold.Off && (int)severity >= (int)threshold - (int)NotificationThreshold.Info;
}
