namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>An address that messages are never sent to.</summary>
internal sealed class ForbiddenAddressException(string message) : IOException(message);
