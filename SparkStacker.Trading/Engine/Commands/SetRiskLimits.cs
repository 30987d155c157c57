using System.Collections.Immutable;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Changes risk limits at once: a new version of them, which holds over the configuration and survives restarts.</summary>
/// <param name="Values">Limits of the account by name; what is missing stays, null goes back to the configuration.</param>
/// <param name="Strategies">Limits of strategies by strategy and name, likewise; each can only be tighter than the account's.</param>
/// <param name="Expected">Version that the sender has seen; another one in force is a conflict. Null doesn't ask.</param>
/// <param name="Reason">Why, at most 200 characters; may be empty.</param>
/// <param name="Actor">Who asks.</param>
public sealed record SetRiskLimits(
    ImmutableSortedDictionary<string, decimal?> Values, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>> Strategies,
    int? Expected, string Reason, string Actor) : EngineCommand(Actor);
