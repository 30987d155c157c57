using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record RiskLimitsRequest
{
    [Description("Limits of the account by name, as GET /risk/limits has them; what is missing stays, null goes back to the configuration.")]
    public Dictionary<string, decimal?>? Limits { get; init; }

    [Description("Limits of strategies by strategy and name, likewise; each can only be tighter than the account's.")]
    public Dictionary<string, Dictionary<string, decimal?>>? Strategies { get; init; }

    [StringLength(200)]
    [Description("Why, for the history.")]
    public string? Reason { get; init; }

    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    public Dictionary<string, string[]> Problems() => Refused().ToDictionary(p => p.Field, p => new[] { p.Sentence }, StringComparer.Ordinal);

    public SetRiskLimits ToCommand(int expected) => new(
        Sorted(Limits), (Strategies ?? []).ToImmutableSortedDictionary(s => s.Key, s => Sorted(s.Value), StringComparer.Ordinal), expected, Reason ?? "", "");

    private IEnumerable<(string Field, string Sentence)> Refused()
    {
        if ((Limits ?? []).Count == 0 && (Strategies ?? []).Count == 0)
        {
            return [("limits", "At least one limit is needed, here or under strategies.")];
        }

        return RiskLimitCatalogue.Refuse(Limits ?? [], "limits.").Concat((Strategies ?? []).SelectMany(s => s.Value is null
            ? [($"strategies.{s.Key}", "Found null, allowed: an object of limits by name.")]
            : RiskLimitCatalogue.Refuse(s.Value, $"strategies.{s.Key}.")));
    }

    private static ImmutableSortedDictionary<string, decimal?> Sorted(Dictionary<string, decimal?>? values) =>
        (values ?? []).ToImmutableSortedDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
}
