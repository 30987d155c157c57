using System.Collections.Immutable;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>risk_limits</c>: every version of what admins have set over the configured limits.</summary>
internal sealed class RiskLimitsRow
{
    public required int Version { get; init; }

    /// <summary>Name to value as JSON; names that are missing are as configured.</summary>
    public required string Account { get; init; }

    /// <summary>Strategy to name to value as JSON.</summary>
    public required string Strategies { get; init; }

    public required string? ChangedBy { get; init; }

    public required DateTimeOffset? ChangedAt { get; init; }

    public required string Reason { get; init; }

    public static RiskLimitsRow From(RiskLimitSet set) => new()
    {
        Version = set.Version,
        Account = JsonSerializer.Serialize(set.Values, StoredJson.Options),
        Strategies = JsonSerializer.Serialize(set.Strategies, StoredJson.Options),
        ChangedBy = set.Actor,
        ChangedAt = set.At,
        Reason = set.Reason,
    };

    public RiskLimitSet ToSet() => new(
        Version,
        JsonSerializer.Deserialize<ImmutableSortedDictionary<string, decimal>>(Account, StoredJson.Options)!,
        JsonSerializer.Deserialize<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>>>(Strategies, StoredJson.Options)!)
    {
        Actor = ChangedBy,
        At = ChangedAt,
        Reason = Reason,
    };
}
