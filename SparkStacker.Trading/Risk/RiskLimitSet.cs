using System.Collections.Immutable;

namespace SparkStacker.Trading.Risk;

/// <summary>A numbered version of what admins have set over the configured limits.</summary>
/// <param name="Version">Number, from 1; 1 has every limit as configured.</param>
/// <param name="Values">Limits of the account by name, only those that differ from the configuration.</param>
/// <param name="Strategies">Limits of strategies by strategy and name, only those that differ from the configuration.</param>
public sealed record RiskLimitSet(
    int Version, ImmutableSortedDictionary<string, decimal> Values, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>> Strategies)
{
    /// <summary>Every limit as configured.</summary>
    public static RiskLimitSet Configured { get; } =
        new(1, ImmutableSortedDictionary<string, decimal>.Empty, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>>.Empty);

    /// <summary>Who made it; null where nobody did.</summary>
    public string? Actor { get; init; }

    /// <summary>Machine time; null where nobody made it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why, as its author says; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The configured options with this version's limits in their place.</summary>
    /// <param name="configured">Options as configured; they stay as they are.</param>
    public RiskOptions Over(RiskOptions configured)
    {
        var options = configured.Copy();
        foreach (var limit in RiskLimitCatalogue.All)
        {
            if (Values.TryGetValue(limit.Name, out var value))
            {
                limit.Write(options, value);
            }
        }

        foreach (var (strategy, values) in Strategies)
        {
            if (!options.Strategies.TryGetValue(strategy, out var own))
            {
                options.Strategies[strategy] = own = new RiskOverrides();
            }

            foreach (var limit in RiskLimitCatalogue.All)
            {
                if (values.TryGetValue(limit.Name, out var value))
                {
                    limit.WriteOwn(own, value);
                }
            }
        }

        return options;
    }
}
