using SparkStacker.Console.Alerts;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>What snapshots show of the channels that the engine knows nothing of.</summary>
/// <param name="Revision">Number of the last change that it holds; those of the journal up to it must not come again.</param>
/// <param name="Alerts">Open alerts, newest first.</param>
/// <param name="Jobs">The newest jobs.</param>
internal sealed record StreamLists(long Revision, IReadOnlyList<Alert> Alerts, IReadOnlyList<StreamJob> Jobs)
{
    public static StreamLists Empty { get; } = new(0, [], []);
}
