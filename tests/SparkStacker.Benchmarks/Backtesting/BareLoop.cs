using SparkStacker.Trading.Market;

namespace SparkStacker.Benchmarks.Backtesting;

/// <summary>The yardstick: the arithmetic of a MACD backtest over four arrays of doubles, that remembers nothing but a sum.</summary>
internal sealed class BareLoop(CandleSeries series)
{
    private readonly double[] _opens = Column(series, static c => c.Open);
    private readonly double[] _highs = Column(series, static c => c.High);
    private readonly double[] _lows = Column(series, static c => c.Low);
    private readonly double[] _closes = Column(series, static c => c.Close);

    public double Run()
    {
        const double fastAlpha = 2d / 9, slowAlpha = 2d / 22, signalAlpha = 2d / 6, fee = 0.00045, lot = 0.0001;
        var (opens, highs, lows, closes) = (_opens, _highs, _lows, _closes);
        var (fast, slow, signal, lineBefore, signalBefore) = (closes[0], closes[0], 0d, 0d, 0d);
        var (side, wanted, entry, size, stop, target, sum) = (0, 0, 0d, 0d, 0d, 0d, 0d);
        for (var i = 1; i < closes.Length; i++)
        {
            if (wanted != 0)
            {
                var price = opens[i];
                sum += side == 0 ? 0 : ((price - entry) * size * side) - (price * size * fee);
                (side, wanted, entry, size) = (wanted, 0, price, Math.Floor(1 / price / lot) * lot);
                sum -= price * size * fee;
                (stop, target) = (price * (1 - (side * 0.02)), price * (1 + (side * 0.04)));
            }

            if (side > 0 ? lows[i] <= stop : side < 0 && highs[i] >= stop)
            {
                sum += ((stop - entry) * size * side) - (stop * size * fee);
                side = 0;
            }
            else if (side > 0 ? highs[i] >= target : side < 0 && lows[i] <= target)
            {
                sum += ((target - entry) * size * side) - (target * size * fee);
                side = 0;
            }

            fast += fastAlpha * (closes[i] - fast);
            slow += slowAlpha * (closes[i] - slow);
            var line = fast - slow;
            signal += signalAlpha * (line - signal);
            if (i > 25)
            {
                wanted = lineBefore <= signalBefore && line > signal && side <= 0 ? 1
                    : lineBefore >= signalBefore && line < signal && side >= 0 ? -1
                    : 0;
            }

            (lineBefore, signalBefore) = (line, signal);
        }

        return sum;
    }

    private static double[] Column(CandleSeries series, Func<Candle, decimal> price)
    {
        var column = new double[series.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = (double)price(series.Candles[i]);
        }

        return column;
    }
}
