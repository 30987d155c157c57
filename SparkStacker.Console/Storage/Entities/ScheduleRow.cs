namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>strategy_schedules</c>: when a strategy may enter.</summary>
internal sealed class ScheduleRow
{
    public required string Strategy { get; init; }

    public required int Version { get; set; }

    /// <summary>JSON of the windows.</summary>
    public required string Windows { get; set; }

    public required string ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Whether a window was open when it was last looked at; null before the first look.</summary>
    public bool? WasOpen { get; set; }
}
