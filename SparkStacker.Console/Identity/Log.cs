namespace SparkStacker.Console.Identity;

internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "First admin {Email} created from the settings")]
    public static partial void AdminSeeded(this ILogger logger, string email);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Error, Message = "{Action} could not be written to the audit: {Fault}")]
    public static partial void NotAudited(this ILogger logger, string action, string fault);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Information, Message = "{Email} signed in")]
    public static partial void SignedIn(this ILogger logger, string email);

    // The log alert LoginFailureLines looks for these words.
    [LoggerMessage(EventId = 4104, Level = LogLevel.Warning, Message = "Login failed: {Reason}")]
    public static partial void SignInRefused(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4105, Level = LogLevel.Warning, Message = "The keys of access tokens can't be decrypted; new ones are made, programs refresh their access")]
    public static partial void SigningKeysLost(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4106, Level = LogLevel.Warning, Message = "A used refresh token of {Email} came again; its session is ended")]
    public static partial void RefreshTokenReused(this ILogger logger, string email);

    [LoggerMessage(EventId = 4107, Level = LogLevel.Error, Message = "The user of an open page couldn't be looked up; the page is signed out")]
    public static partial void NotLookedUp(this ILogger logger, Exception exception);
}
