namespace SparkStacker.Trading.Exchanges;

/// <summary>Whether market data flows.</summary>
/// <param name="State">State.</param>
/// <param name="Reason">One sentence where the state is not <see cref="FeedState.Flowing"/>; otherwise null.</param>
public sealed record FeedStatus(FeedState State, string? Reason = null);
