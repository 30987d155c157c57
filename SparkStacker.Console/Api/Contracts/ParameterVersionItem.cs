using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A version of a strategy's parameters. Values that are missing have their default.</summary>
internal sealed record ParameterVersionItem(
    int Version, DateTimeOffset Time, string Actor, string Reason, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> ValuesBefore)
{
    public static ParameterVersionItem Of(ParametersChanged change) =>
        new(change.Version, change.RecordedAt, change.Actor, change.Reason, change.After, change.Before);
}
