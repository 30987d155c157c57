namespace SparkStacker.Console.Storage;

/// <summary>Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Information, "Database {File} is up to date; migrations applied: {Applied}")]
    public static partial void DatabaseMigrated(ILogger logger, string file, int applied);

    [LoggerMessage(2001, LogLevel.Error, "Event {Sequence} of the journal ({Type}) can't be read and is left out: {Problem}")]
    public static partial void EventUnreadable(ILogger logger, long sequence, string type, string problem);

    [LoggerMessage(2002, LogLevel.Error, "The candles of {Symbol} of the day {DayMs} ms are damaged and count as missing: {Problem}")]
    public static partial void CandleBlockDamaged(ILogger logger, string symbol, long dayMs, string problem);

    [LoggerMessage(2004, LogLevel.Information, "Audited: {Action} {Target} by {Actor}, {Result}")]
    public static partial void Audited(ILogger logger, string action, string? target, string actor, string result);

    [LoggerMessage(2003, LogLevel.Error, "The audit entry '{Action}' was not written: {Fault}")]
    public static partial void AuditNotWritten(ILogger logger, string action, string fault);
}
