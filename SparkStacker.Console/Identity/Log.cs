namespace SparkStacker.Console.Identity;

internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "First admin {Email} created from the settings")]
    public static partial void AdminSeeded(this ILogger logger, string email);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Error, Message = "{Action} could not be written to the audit: {Fault}")]
    public static partial void NotAudited(this ILogger logger, string action, string fault);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Information, Message = "{Email} signed in")]
    public static partial void SignedIn(this ILogger logger, string email);

    [LoggerMessage(EventId = 4104, Level = LogLevel.Warning, Message = "Sign-in refused: {Reason}")]
    public static partial void SignInRefused(this ILogger logger, string reason);
}
