using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>
/// Backtests of one series over columns instead of orders and events: the trades of <see cref="FullBacktest"/>, some hundred
/// times as quick. One caller at a time.
/// </summary>
internal sealed class FastBacktest(CandleSeries series)
{
    private readonly SignalCode[] _signals = GC.AllocateUninitializedArray<SignalCode>(series.Count);
    private readonly long[] _money = GC.AllocateUninitializedArray<long>(series.Count + PriceColumns.Padding);
    private ScaledTrade[] _trades = [];

    /// <summary>Whether the columns are enough: a stop that moves with each candle, and a second position beside the first, take the engine.</summary>
    public static bool CanRun(BacktestSettings settings) =>
        settings.Value(StandardParameters.TrailingStopPercent) == 0 && StandardParameters.HedgeRatioOf(settings.Strategy, settings.Parameters) == 0;

    /// <summary>Runs over the whole series.</summary>
    /// <returns>The result, good until the next run.</returns>
    /// <exception cref="ArgumentException">Only the engine itself can run these settings: see <see cref="CanRun"/>.</exception>
    public BacktestRun Run(BacktestSettings settings)
    {
        if (!CanRun(settings))
        {
            throw new ArgumentException("A trailing stop or a hedge needs the full engine.", nameof(settings));
        }

        var scan = settings.Strategy.CreateScan?.Invoke(settings.Parameters) ?? new StreamedScan(settings.Strategy.Create(settings.Parameters));
        var signals = _signals.AsSpan(0, scan.Scan(series, _signals));
        return Scaled(settings, signals) ?? new DecimalWalk(settings, series).Run(signals);
    }

    private BacktestRun? Scaled(BacktestSettings settings, ReadOnlySpan<SignalCode> signals)
    {
        if (series.Prices(settings.Rules.MaxPriceDecimals) is not { } prices || ScaledUnits.For(settings, prices) is not { } units)
        {
            return null;
        }

        var walk = new ScaledWalk(units, prices, settings.Fill == FillMoment.Close, _trades);
        var fits = walk.Run(signals, series.Count, _money);
        _trades = walk.Trades;
        if (!fits)
        {
            return null;
        }

        var trades = new ScaledTrades(walk.Trades, walk.Count, units, series);
        return new BacktestRun(
            trades, new ScaledEquity(settings.OpeningBalance, _money, series.Count, units.MoneyScale), walk.Open.SignedLots == 0 ? null : trades.Show(walk.Open));
    }
}
