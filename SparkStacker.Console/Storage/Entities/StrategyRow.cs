using System.Collections.Immutable;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>strategy_states</c>: switch, settings and pending decision of a strategy.</summary>
internal sealed class StrategyRow
{
    public required string Strategy { get; init; }

    public required bool IsActive { get; init; }

    public required int ParameterVersion { get; init; }

    /// <summary>Name to value as JSON; names that are missing have their default.</summary>
    public required string Parameters { get; init; }

    public required long? PendingCandleMs { get; init; }

    public required int LossStreak { get; init; }

    public required DateTimeOffset? CooldownUntil { get; init; }

    public static StrategyRow From(StrategyState state) => new()
    {
        Strategy = state.Strategy.Value,
        IsActive = state.IsActive,
        ParameterVersion = state.Parameters.Version,
        Parameters = JsonSerializer.Serialize(state.Parameters.Values, StoredJson.Options),
        PendingCandleMs = state.PendingCandleMs,
        LossStreak = state.LossStreak,
        CooldownUntil = state.CooldownUntil,
    };

    public StrategyState ToState() => new(
        new StrategyId(Strategy),
        IsActive,
        new ParameterSet(ParameterVersion, JsonSerializer.Deserialize<ImmutableSortedDictionary<string, decimal>>(Parameters, StoredJson.Options)!),
        PendingCandleMs)
    {
        LossStreak = LossStreak,
        CooldownUntil = CooldownUntil,
    };
}
