using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>The chart in words, for those who can't see it; changes with each closed candle.</summary>
internal static class ChartSentence
{
    public static string For(ChartMarket market, Candle candle, StrategyView? strategy, IndicatorPoint? point)
    {
        var rules = market.Rules;
        var text = $"{market.Symbol}, {Name(market.Interval)} candles. The candle of {Times.Minute(candle.OpenTime)} UTC opened at "
            + $"{Prices.Text(candle.Open, rules)}, closed at {Prices.Text(candle.Close, rules)}, low {Prices.Text(candle.Low, rules)}, "
            + $"high {Prices.Text(candle.High, rules)}.";
        if (point is not { } values || strategy is null || !double.IsFinite(values.First))
        {
            return text;
        }

        var decimals = Prices.Decimals(candle.Close, rules) + 1;
        if (strategy.Indicator == "macd")
        {
            var place = values.Third >= 0 ? "above" : "below";
            return $"{text} MACD {Numbers.Indicator(values.First, decimals)}, {place} its signal line {Numbers.Indicator(values.Second, decimals)}; "
                + $"histogram {Numbers.SignedIndicator(values.Third, decimals)}.";
        }

        double[] all = [values.First, values.Second, values.Third];
        var drawn = ChartIndicator.Of(strategy).Values;
        return $"{text} {IndicatorWords.Indicator(strategy.Indicator)}: " + string.Join(", ", drawn.Select((v, i) => $"{v.Word} {Numbers.Indicator(all[i], decimals)}".TrimStart())) + ".";
    }

    public static string Name(Interval interval) => interval switch
    {
        Interval.OneMinute => "1-minute",
        Interval.FiveMinutes => "5-minute",
        Interval.FifteenMinutes => "15-minute",
        Interval.OneHour => "1-hour",
        Interval.FourHours => "4-hour",
        Interval.OneDay => "1-day",
        _ => interval.ToString(),
    };
}
