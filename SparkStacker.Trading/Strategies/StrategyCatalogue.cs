using System.Collections.Immutable;

namespace SparkStacker.Trading.Strategies;

/// <summary>All built-in strategies, one line each.</summary>
public static class StrategyCatalogue
{
    /// <summary>In the order in which people see them; ids are unique.</summary>
    public static ImmutableArray<StrategyDefinition> All { get; } =
    [
        MacdCross.EthUsd,
        RsiReversal.EthUsd,
        BollingerBreakout.EthUsd,
        EmaCross.EthUsd,
    ];
}
