using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Risk limits in force, with their version.</summary>
/// <param name="Limits">Limits of the account.</param>
/// <param name="Configured">What the configuration has for the account.</param>
/// <param name="Strategies">Limits that strategies have of their own, by strategy and name; the others are the account's.</param>
/// <param name="ChangedBy">Who made the version; null where all is as configured.</param>
internal sealed record RiskLimitsState(
    int Version, IReadOnlyDictionary<string, decimal> Limits, IReadOnlyDictionary<string, decimal> Configured,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Strategies, string? ChangedBy, DateTimeOffset? ChangedAt, string? Reason)
{
    public static RiskLimitsState Of(RiskView view) => new(
        view.Set.Version, view.Values, view.Configured,
        view.Own.Where(o => o.Value.Count > 0).ToDictionary(o => o.Key, o => (IReadOnlyDictionary<string, decimal>)o.Value),
        view.Set.Actor, view.Set.At, view.Set.Actor is null ? null : view.Set.Reason);
}
