using System.Globalization;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What a backtest and an optimization are asked alike, as it is typed.</summary>
public sealed class BacktestDraft
{
    private const NumberStyles Blanks = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public StrategyDefinition Strategy { get; private set; } = StrategyCatalogue.BuiltIn[0];

    public string Data { get; set; } = BacktestDataset.RecordingKey;

    public Interval Interval { get; set; } = Interval.OneMinute;

    public FillMoment Fill { get; set; } = FillMoment.NextOpen;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string Balance { get; set; } = "1000";

    public string Fee { get; set; } = "0.045";

    public string Slippage { get; set; } = "0";

    public string Funding { get; set; } = "0";

    /// <summary>Parameters that only this strategy has.</summary>
    public IEnumerable<StrategyParameter> Own => Strategy.Parameters.Where(p => !IsStandard(p));

    /// <summary>Parameters that every strategy has.</summary>
    public IEnumerable<StrategyParameter> Standard => Strategy.Parameters.Where(IsStandard);

    /// <summary>Takes another strategy, with its interval and, where there are any, the stored candles of its market.</summary>
    public void Choose(StrategyDefinition strategy, IEnumerable<BacktestDataset> datasets)
    {
        var own = datasets.FirstOrDefault(set => set.Key == strategy.Symbol.Name)?.Key;
        (Data, Interval) = (strategy.Symbol == Strategy.Symbol ? Data : own ?? BacktestDataset.RecordingKey, strategy.Interval);
        Strategy = strategy;
    }

    /// <summary>What was typed, without parameters.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public string? Read(out BacktestOrder order)
    {
        order = new BacktestOrder { Strategy = Strategy.Id.Value, Data = Data, Interval = Interval, Fill = Fill, From = Times.Midnight(From), To = Times.Midnight(To) };
        if (!Typed.TryRead(Balance, out var balance) || !Typed.TryRead(Fee, out var fee) || !Typed.TryRead(Slippage, out var slippage) || !Typed.TryRead(Funding, out var funding))
        {
            return "Balance, fee, slippage and funding must be numbers such as 1000 or 0.045.";
        }

        order = order with { OpeningBalance = balance, FeePercent = fee, SlippageBps = slippage, FundingPercent = funding };
        return null;
    }

    internal static bool TryReadWhole(string text, out int value) => int.TryParse(text, Blanks, CultureInfo.InvariantCulture, out value);

    private static bool IsStandard(StrategyParameter parameter) => StandardParameters.All.Any(s => s.Name == parameter.Name);
}
