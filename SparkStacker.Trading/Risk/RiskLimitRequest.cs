using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>Makes the next version of the limits out of what is asked for.</summary>
internal static class RiskLimitRequest
{
    /// <summary>The limits in force with the asked ones in their place; what is missing stays.</summary>
    public static RiskLimitSet Next(
        RiskLimitSet now, RiskOptions configured, ImmutableSortedDictionary<string, decimal?> values,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>> strategies)
    {
        var own = now.Strategies.ToBuilder();
        foreach (var (strategy, asked) in strategies)
        {
            var known = configured.Strategies.GetValueOrDefault(strategy);
            var merged = Merge(now.Strategies.GetValueOrDefault(strategy) ?? ImmutableSortedDictionary<string, decimal>.Empty, asked, limit => known is null ? null : limit.ReadOwn(known));
            _ = merged.Count == 0 ? own.Remove(strategy) : (own[strategy] = merged) is not null;
        }

        return new RiskLimitSet(now.Version + 1, Merge(now.Values, values, limit => limit.Read(configured)), own.ToImmutable());
    }

    /// <summary>What two sets of limits differ in.</summary>
    public static ImmutableArray<RiskLimitChange> Changes(RiskOptions before, RiskOptions after, IEnumerable<StrategyId> strategies)
    {
        var changes = RiskLimitCatalogue.All.Select(l => new RiskLimitChange(l.Name, null, l.Read(before), l.Read(after)));
        foreach (var strategy in strategies)
        {
            var (old, own) = (before.Strategies.GetValueOrDefault(strategy.Value), after.Strategies.GetValueOrDefault(strategy.Value));
            changes = changes.Concat(RiskLimitCatalogue.All.Select(l => new RiskLimitChange(l.Name, strategy.Value, old is null ? null : l.ReadOwn(old), own is null ? null : l.ReadOwn(own))));
        }

        return [.. changes.Where(c => c.Old != c.New)];
    }

    private static ImmutableSortedDictionary<string, decimal> Merge(
        ImmutableSortedDictionary<string, decimal> now, ImmutableSortedDictionary<string, decimal?> asked, Func<RiskLimit, decimal?> configured)
    {
        var merged = now.ToBuilder();
        foreach (var (name, value) in asked)
        {
            // The configured value is no change of it: it goes on following the configuration.
            if (value is not { } wanted || wanted == configured(RiskLimitCatalogue.Find(name)!))
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = wanted;
            }
        }

        return merged.ToImmutable();
    }
}
