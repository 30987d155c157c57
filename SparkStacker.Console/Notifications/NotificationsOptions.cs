namespace SparkStacker.Console.Notifications;

/// <summary>Section <c>SparkStacker:Notifications</c>: what people are told of what happens.</summary>
internal sealed class NotificationsOptions
{
    public const string Section = "SparkStacker:Notifications";

    /// <summary>Days that a notification is kept.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Most notifications that are kept, whatever their age.</summary>
    public int KeepMost { get; set; } = 10_000;

    /// <summary>Minutes in which the same matter is counted instead of told again.</summary>
    public int RepeatMinutes { get; set; } = 10;

    /// <summary>The console as people reach it, for links in what goes out; without one there are none.</summary>
    public string? PublicUrl { get; set; }
}
