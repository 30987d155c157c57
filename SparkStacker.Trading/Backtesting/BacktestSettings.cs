using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting;

/// <summary>What a backtest trades and at which costs. The same settings over the same candles give the same result.</summary>
public sealed record BacktestSettings
{
    /// <summary>Strategy.</summary>
    public required StrategyDefinition Strategy { get; init; }

    /// <summary>Its parameters, valid for it: size, stop and target among them.</summary>
    public ParameterSet Parameters { get; init; } = ParameterSet.Default;

    /// <summary>Lot, tick and minimum of the market. Fees come from <see cref="FeePercent"/>.</summary>
    public required MarketRules Rules { get; init; }

    /// <summary>Cash at the start, quote currency, above 0.</summary>
    public decimal OpeningBalance { get; init; } = 1_000m;

    /// <summary>Fee of each fill, percent of its notional, 0 to 10. All fills take liquidity.</summary>
    public decimal FeePercent { get; init; } = 0.045m;

    /// <summary>How much worse than the touch each fill is, basis points, 0 to 1,000.</summary>
    public decimal SlippageBps { get; init; }

    /// <summary>Funding that longs pay shorts on each full hour, percent of notional, −4 to 4.</summary>
    public decimal FundingRatePercentPerHour { get; init; }

    /// <summary>When decisions are carried out.</summary>
    public FillMoment Fill { get; init; } = FillMoment.NextOpen;

    /// <summary>Value of a parameter of the strategy.</summary>
    /// <exception cref="ArgumentException">The strategy has no parameter of this name.</exception>
    public decimal Value(StrategyParameter parameter) => Strategy.Value(Parameters, parameter.Name);
}
