using System.Collections.Immutable;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests;

/// <summary>Reads an order: what the engine needs, or everything that is wrong with it.</summary>
internal static class BacktestCheck
{
    /// <param name="order">Order.</param>
    /// <param name="strategies">Strategies that it may name.</param>
    public static (BacktestSettings? Settings, ImmutableArray<string> Problems) Read(BacktestOrder order, IReadOnlyList<StrategyDefinition> strategies)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var strategy = strategies.FirstOrDefault(s => s.Id.Value == order.Strategy);
        var parameters = new ParameterSet(1, order.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal));
        if (strategy is null)
        {
            problems.Add($"strategy: '{order.Strategy}' is unknown; allowed are {string.Join(", ", strategies.Select(s => s.Id.Value))}.");
        }
        else
        {
            problems.AddRange(strategy.Refuse(parameters));
        }

        Range("openingBalance", order.OpeningBalance, 0.01m, 1_000_000_000m, "USD");
        Range("feePercent", order.FeePercent, 0, 10, "%");
        Range("slippageBps", order.SlippageBps, 0, 1_000, "basis points");
        Range("fundingPercent", order.FundingPercent, -4, 4, "% an hour");
        if (order.From >= order.To)
        {
            problems.Add($"from: {order.From:yyyy-MM-dd HH:mm} is not before to, {order.To:yyyy-MM-dd HH:mm}.");
        }

        var symbol = order.Data == BacktestDataset.RecordingKey ? MarketSymbol.EthUsd : new MarketSymbol(order.Data);
        var rules = MarketRules.Find(symbol);
        if (rules is null)
        {
            problems.Add($"data: nothing is known of the lot and tick of {symbol}; allowed are {BacktestDataset.RecordingKey}, {string.Join(", ", MarketRules.All.Select(r => r.Symbol))}.");
        }

        if (problems.Count > 0 || strategy is null || rules is null)
        {
            return (null, problems.ToImmutable());
        }

        var settings = new BacktestSettings
        {
            Strategy = strategy,
            Parameters = parameters,
            Rules = rules,
            OpeningBalance = order.OpeningBalance,
            FeePercent = order.FeePercent,
            SlippageBps = order.SlippageBps,
            FundingRatePercentPerHour = order.FundingPercent,
            Fill = order.Fill,
        };
        return (settings, []);

        void Range(string field, decimal value, decimal least, decimal most, string unit)
        {
            if (value < least || value > most)
            {
                problems.Add($"{field}: {value} is outside {least} to {most} {unit}.");
            }
        }
    }
}
