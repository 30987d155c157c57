using System.Collections.Immutable;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>Settings that make different things happen, and the recordings of the market data folder.</summary>
internal static class BacktestCases
{
    /// <summary>Names of the variants of <see cref="Settings"/>.</summary>
    public static ImmutableArray<string> Variants { get; } = ["plain", "free", "slippage", "close", "tight", "immediate", "minimum", "equity", "risk", "units", "kelly", "fine", "funding"];

    public static BacktestSettings Settings(StrategyDefinition strategy, string variant, decimal cap, decimal price) => variant switch
    {
        "plain" => Make(strategy, cap, 2m, 4m),
        "free" => Make(strategy, cap, 1.5m, 2.5m) with { FeePercent = 0 },
        "slippage" => Make(strategy, cap, 0.7m, 0.4m) with { SlippageBps = 2.5m, FeePercent = 0.035m },
        "close" => Make(strategy, cap, 0.5m, 0.3m) with { Fill = FillMoment.Close },
        "tight" => Make(strategy, cap, 0.1m, 0.1m) with { Fill = FillMoment.Close, SlippageBps = 1 },

        // Slippage larger than the stop: the price has passed it when the entry fills.
        "immediate" => Make(strategy, cap, 0.1m, 150m) with { SlippageBps = 15 },

        // The minimum is what an entry at the first close comes to: lower prices are refused, higher ones aren't.
        "minimum" => Make(strategy, cap, 1m, 1m) with { SlippageBps = 3, Rules = MarketRules.EthUsd with { MinimumNotional = PositionSizer.Size(cap, price, MarketRules.EthUsd.Lot) * price } },
        "equity" => Sized(strategy, price, SizingMethod.EquityPercent, StandardParameters.SizingEquityPercent, 20m),
        "risk" => Sized(strategy, price, SizingMethod.RiskPerTrade, StandardParameters.SizingRiskPercent, 1.3m) with { SlippageBps = 1.7m },
        "units" => Sized(strategy, price, SizingMethod.FixedUnits, StandardParameters.SizingUnits, 0.00077m),
        "kelly" => Sized(strategy, price, SizingMethod.Kelly, StandardParameters.KellyCapPercent, 70m) with { FeePercent = 0.01m, Fill = FillMoment.Close },

        "funding" => Make(strategy, cap, 1.2m, 1.9m) with { FundingRatePercentPerHour = 0.0125m, SlippageBps = 0.5m },

        // More digits than whole numbers have room for.
        "fine" => Make(strategy, cap, 0.6m, 0.8m) with { SlippageBps = 1.2345678m, FeePercent = 0.0123456789m },
        _ => throw new ArgumentException($"No variant '{variant}'.", nameof(variant)),
    };

    /// <summary>The candle files of the market data folder, each with its own interval.</summary>
    public static IEnumerable<string> Recordings() => Directory.EnumerateFiles(MarketDataFolder.Path, "*.csv")
        .Where(file => File.ReadLines(file).First() == RecordingReader.Header)
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal);

    /// <param name="file">Name in the market data folder, or a whole path.</param>
    public static CandleSeries Read(string file)
    {
        var recording = RecordingReader.Read(Path.Combine(MarketDataFolder.Path, file), CancellationToken.None);
        return new CandleSeries(MarketSymbol.EthUsd, recording.Interval, recording.Candles);
    }

    private static BacktestSettings Sized(StrategyDefinition strategy, decimal price, SizingMethod method, StrategyParameter amount, decimal value)
    {
        var settings = Make(strategy, 500m, 1.2m, 1.9m);
        return settings with
        {
            OpeningBalance = Math.Max(1m, decimal.Round(price * 0.0317m, 2)),
            Parameters = settings.Parameters with
            {
                Values = settings.Parameters.Values.Add(StandardParameters.SizingMethod.Name, (int)method).Add(amount.Name, value),
            },
        };
    }

    private static BacktestSettings Make(StrategyDefinition strategy, decimal cap, decimal stop, decimal target) => new()
    {
        Strategy = strategy,
        Rules = MarketRules.EthUsd,
        Parameters = new ParameterSet(1, ImmutableSortedDictionary<string, decimal>.Empty
            .Add(StandardParameters.MaxPositionUsd.Name, cap)
            .Add(StandardParameters.StopLossPercent.Name, stop)
            .Add(StandardParameters.TakeProfitPercent.Name, target)),
    };
}
