using System.Globalization;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting;

/// <summary>What a reader must know to understand a result.</summary>
internal static class BacktestNotes
{
    /// <summary>One sentence each.</summary>
    public static IReadOnlyList<string> Of(BacktestSettings settings, CandleSeries series)
    {
        var (cap, lot) = (settings.Value(StandardParameters.MaxPositionUsd), settings.Rules.Lot);
        var highest = 0m;
        foreach (ref readonly var candle in series.Candles)
        {
            highest = Math.Max(highest, candle.Open);
        }

        // The exact price from which the cap buys nothing: live, the same is refused when the strategy is switched on.
        return highest * lot <= cap ? []
            : [string.Create(
                CultureInfo.InvariantCulture,
                $"Above {Plain(cap / lot):N2} USD nothing was opened: max_position_usd of {Plain(cap)} USD buys less than one lot of {lot} there, and the highest open is {Plain(highest):N2} USD.")];
    }

    /// <summary>Where the account had nothing left: sizes that don't follow equity go on trading all the same.</summary>
    public static IReadOnlyList<string> Of(CandleSeries series, BacktestRun run, BacktestFigures figures)
    {
        if (figures.Equity.Drawdown.Percent < 100)
        {
            return [];
        }

        for (var i = 0; i < series.Count; i++)
        {
            if (run.Equity[i] <= 0)
            {
                return
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Nothing was left of the balance on {series.Candles[i].OpenTime:yyyy-MM-dd HH:mm} UTC: a venue would have liquidated the account before. What follows is arithmetic, not trading."),
                ];
            }
        }

        return [];
    }

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
