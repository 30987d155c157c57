using SparkStacker.Console.Api.Contracts;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Snapshot of the channel <c>risk</c>.</summary>
internal sealed record StreamRisk(KillSwitchState KillSwitch, IReadOnlyList<StopItem> Stops, IReadOnlyList<string> Blocks);
