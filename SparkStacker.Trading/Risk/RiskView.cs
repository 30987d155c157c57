using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>The limits in force.</summary>
/// <param name="Set">Their version, who made it, and what differs from the configuration.</param>
/// <param name="Account">Limits of the account.</param>
/// <param name="Strategies">Limits that hold for each strategy, by strategy.</param>
public sealed record RiskView(RiskLimitSet Set, RiskLimits Account, ImmutableSortedDictionary<string, RiskLimits> Strategies)
{
    /// <summary>The limits that nobody has configured or changed.</summary>
    public static RiskView Default { get; } = Of(new RiskOptions(), RiskLimitSet.Configured, []);

    /// <summary>The limits that a strategy has of its own, by strategy and name of the limit.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>> Own { get; init; }

    /// <summary>The account's limits by name.</summary>
    public required ImmutableSortedDictionary<string, decimal> Values { get; init; }

    /// <summary>What the configuration has for the account, by name.</summary>
    public required ImmutableSortedDictionary<string, decimal> Configured { get; init; }

    /// <summary>The limits of a strategy: those of the account where it has none.</summary>
    public RiskLimits Of(StrategyId strategy) => Strategies.GetValueOrDefault(strategy.Value) ?? Account;

    /// <param name="configured">Options as configured.</param>
    /// <param name="set">What admins have set over them.</param>
    /// <param name="strategies">All strategies.</param>
    public static RiskView Of(RiskOptions configured, RiskLimitSet set, IEnumerable<StrategyId> strategies)
    {
        var options = set.Over(configured);
        return new(set, RiskLimits.Of(options), strategies.ToImmutableSortedDictionary(s => s.Value, s => RiskLimits.Of(options, s.Value), StringComparer.Ordinal))
        {
            Own = options.Strategies.ToImmutableSortedDictionary(
                o => o.Key, o => RiskLimitCatalogue.All.Where(l => l.ReadOwn(o.Value) is not null).ToImmutableSortedDictionary(l => l.Name, l => l.ReadOwn(o.Value)!.Value, StringComparer.Ordinal), StringComparer.Ordinal),
            Values = Read(options),
            Configured = Read(configured),
        };
    }

    private static ImmutableSortedDictionary<string, decimal> Read(RiskOptions options) =>
        RiskLimitCatalogue.All.ToImmutableSortedDictionary(l => l.Name, l => l.Read(options), StringComparer.Ordinal);
}
