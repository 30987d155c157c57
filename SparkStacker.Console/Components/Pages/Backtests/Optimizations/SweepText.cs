using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>Sets, figures and metrics of a sweep as people read them.</summary>
internal static class SweepText
{
    public static string Set(IReadOnlyDictionary<string, decimal> values) => string.Join(", ", values.Select(v => $"{v.Key} {Numbers.Plain(v.Value)}"));

    public static string Figure(double? value, int decimals = 3) => value is { } number ? Numbers.Indicator(number, decimals) : "–";

    public static string Percent(double? value) => value is { } number && double.IsFinite(number) ? Percents.Text((decimal)number) : "–";

    public static string Metric(SweepMetric metric) => metric switch
    {
        SweepMetric.Sharpe => "Sharpe ratio",
        SweepMetric.Sortino => "Sortino ratio",
        SweepMetric.Calmar => "Calmar ratio",
        SweepMetric.Return => "Return, %",
        SweepMetric.ProfitFactor => "Profit factor",
        SweepMetric.Expectancy => "Expectancy, USD",
        SweepMetric.WinRatio => "Win ratio",
        _ => "Drawdown, % (below 0)",
    };

    /// <summary>About 12 s; about 3 min.</summary>
    public static string Remaining(double? seconds) => seconds switch
    {
        null => "remaining time not known yet",
        < 1 => "less than 1 s left",
        < 90 => $"about {seconds:0} s left",
        _ => $"about {seconds / 60:0} min left",
    };
}
