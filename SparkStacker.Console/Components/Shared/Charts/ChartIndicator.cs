using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>How a strategy's indicator is drawn: over the candles where it counts in prices, in a pane of its own where not.</summary>
/// <param name="Title">With its periods.</param>
/// <param name="IsOver">Whether it lies over the candles.</param>
/// <param name="Values">At most three, as an <see cref="IndicatorPoint"/> has them.</param>
/// <param name="Levels">Horizontal lines of its pane.</param>
internal sealed record ChartIndicator(string Title, bool IsOver, IReadOnlyList<ChartValue> Values, IReadOnlyList<double> Levels)
{
    private static readonly ChartValue[] s_macd =
        [new("macd", "line", "line", "macd"), new("signal", "signal", "line", "signal"), new("histogram", "histogram", "histogram", "macd")];

    private static readonly ChartValue[] s_bands = [new("lower", "lower", "line", "macd"), new("middle", "middle", "line", "signal"), new("upper", "upper", "line", "macd")];

    private static readonly ChartValue[] s_averages = [new("fast", "fast", "line", "macd"), new("slow", "slow", "line", "signal")];

    public static ChartIndicator Of(StrategyView strategy)
    {
        var title = IndicatorTitle.For(strategy);
        return strategy.Indicator switch
        {
            "macd" => new(title, false, s_macd, [0]),
            "bollinger" => new(title, true, s_bands, []),
            "ema" => new(title, true, s_averages, []),
            "rsi" => new(title, false, [new("rsi", "", "line", "macd")], [Level(strategy, "oversold"), Level(strategy, "overbought")]),
            _ => new(title, false, [.. strategy.Values.Take(3).Select(v => new ChartValue(v.Name, IndicatorWords.Value(v.Name), "line", "macd"))], []),
        };
    }

    private static double Level(StrategyView strategy, string parameter) => (double)strategy.Definition.Value(strategy.Parameters, parameter);
}
