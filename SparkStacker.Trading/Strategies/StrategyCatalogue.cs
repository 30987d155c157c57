using System.Collections.Immutable;
using SparkStacker.Trading.Market;

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

    /// <summary>The same strategies for any market.</summary>
    public static ImmutableArray<StrategyKind> Kinds { get; } =
    [
        new("macd", MacdCrossDefinition.Define),
        new("rsi", RsiReversalDefinition.Define),
        new("bollinger", BollingerBreakoutDefinition.Define),
        new("ema", EmaCrossDefinition.Define),
    ];

    /// <summary>The built-in strategies on every market, ether first.</summary>
    public static ImmutableArray<StrategyDefinition> BuiltIn { get; } =
        [.. All, .. Kinds.Select(kind => kind.Define(new StrategyId($"{kind.Name}_btc_usd"), MarketSymbol.BtcUsd))];

    /// <summary>What the engine runs: the built-in strategies of the markets that the feed brings, those of ether whatever it brings, and the configured ones.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="markets">Markets of the feed.</param>
    public static ImmutableArray<StrategyDefinition> For(StrategyOptions options, IReadOnlyCollection<MarketSymbol> markets) =>
    [
        .. BuiltIn.Where(s => s.Symbol == MarketSymbol.EthUsd || markets.Contains(s.Symbol)),
        .. options.Strategies.Select(Make),
    ];

    private static StrategyDefinition Make(StrategyInstance instance) =>
        Kinds.First(kind => kind.Name == instance.Strategy).Define(new StrategyId(instance.Id), new MarketSymbol(instance.Market)) with
        {
            Interval = Enum.GetValues<Interval>().First(interval => interval.ShortName() == instance.Interval),
        };
}
