namespace SparkStacker.Console.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "A live component could not be refreshed")]
    public static partial void LiveCallbackFailed(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "Console started on {Address}: {Mode} on {Market}, data in {DataDirectory}")]
    public static partial void Started(this ILogger logger, string address, string mode, string market, string dataDirectory);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "Console started on {Address}: {Mode} on {Market}, data in {DataDirectory}. There is no user yet: open {Address}/setup with setup code {SetupCode}")]
    public static partial void StartedWithoutUsers(this ILogger logger, string setupCode, string address, string mode, string market, string dataDirectory);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Critical, Message = "The console could not start")]
    public static partial void StartFailed(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Critical, Message = "The engine has ended; the console stays up")]
    public static partial void EngineEnded(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Warning, Message = "Setting {Setting} has no effect in this version")]
    public static partial void SettingWithoutEffect(this ILogger logger, string setting);
}
