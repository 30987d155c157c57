using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Strategies;

/// <summary>All versions of a strategy's parameters, read from what changed.</summary>
/// <param name="inForce">Newest version.</param>
/// <param name="changes">All changes, newest first.</param>
public sealed class ParameterRecord(ParameterSet inForce, IReadOnlyList<ParametersChanged> changes)
{
    /// <summary>Numbers of the versions that are known, newest first.</summary>
    public IReadOnlyList<int> Versions { get; } =
        [.. changes.SelectMany(c => new[] { c.Version, c.Version - 1 }).Append(inForce.Version).Distinct().OrderDescending()];

    /// <summary>The values of a version, without those that have their default; null where it isn't known.</summary>
    public ImmutableSortedDictionary<string, decimal>? Of(int version) =>
        version == inForce.Version ? inForce.Values
        : changes.FirstOrDefault(c => c.Version == version)?.After ?? changes.FirstOrDefault(c => c.Version == version + 1)?.Before;

    /// <summary>What two versions differ in, with the defaults filled in; null where one isn't known.</summary>
    /// <param name="definition">Strategy.</param>
    /// <param name="from">Version.</param>
    /// <param name="to">The other one.</param>
    public IReadOnlyList<ParameterDifference>? Compare(StrategyDefinition definition, int from, int to) => (Of(from), Of(to)) is ({ } first, { } second)
        ? [.. definition.Parameters.Select(p => new ParameterDifference(p, Value(first, p), Value(second, p))).Where(d => d.From != d.To)]
        : null;

    private static decimal Value(ImmutableSortedDictionary<string, decimal> values, StrategyParameter parameter) =>
        values.TryGetValue(parameter.Name, out var value) ? value : parameter.Default;
}
