using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Gives a strategy a new version of its parameters; it decides from the next closed candle on.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Values">All values that differ from the defaults, by name; what is missing has its default.</param>
/// <param name="Expected">Version that the sender has seen; another one in force is a conflict. Null doesn't ask.</param>
/// <param name="Reason">Why, at most 200 characters; may be empty.</param>
/// <param name="Actor">Who asks.</param>
public sealed record SetParameters(StrategyId Strategy, ImmutableSortedDictionary<string, decimal> Values, int? Expected, string Reason, string Actor) : EngineCommand(Actor);
