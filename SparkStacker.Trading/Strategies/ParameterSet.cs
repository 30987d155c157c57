using System.Collections.Immutable;

namespace SparkStacker.Trading.Strategies;

/// <summary>Values of a strategy's parameters under a version number.</summary>
/// <param name="Version">From 1; rises with each change.</param>
/// <param name="Values">Name to value; names that are missing have their default.</param>
public sealed record ParameterSet(int Version, ImmutableSortedDictionary<string, decimal> Values)
{
    /// <summary>Nothing set: each parameter has its default.</summary>
    public static ParameterSet Default { get; } = new(1, ImmutableSortedDictionary<string, decimal>.Empty);
}
