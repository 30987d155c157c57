namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>What came of an attempt to send.</summary>
/// <param name="Outcome">Whether to try again.</param>
/// <param name="Sentence">What the other side said, for people; nothing secret.</param>
/// <param name="RetryAfter">How long the other side asks to wait; null where it doesn't say.</param>
internal sealed record DeliveryResult(DeliveryOutcome Outcome, string Sentence, TimeSpan? RetryAfter = null);
