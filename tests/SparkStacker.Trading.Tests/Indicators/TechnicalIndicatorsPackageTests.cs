using System.Globalization;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Indicators;

namespace SparkStacker.Trading.Tests.Indicators;

/// <summary>The indicators against what an independent package gives for real candles; see tests/market-data/SOURCES.md.</summary>
public sealed class TechnicalIndicatorsPackageTests
{
    private const double Tolerance = 1e-9;
    private const double HalfACent = 0.005 + 1e-9;

    private static readonly IReadOnlyList<string[]> s_candles = MarketDataFolder.ReadRows(
        File("coinbase-ethusd-spot-1m-2017-09-03_2017-09-04.csv"), "timestamp_ms,open,high,low,close,volume");

    private static readonly IReadOnlyList<string[]> s_expected = MarketDataFolder.ReadRows(
        File("technicalindicators-3.1.0-rsi-bollinger-atr-ema-coinbase-ethusd-spot-1m-2017-09-03.csv"),
        "timestamp_ms,rsi,average_gain,average_loss,lower,middle,upper,atr,ema12,ema26");

    [Fact]
    public void Rsi_RecordedCandles_EqualsThePackage()
    {
        var rsi = new Rsi(14);
        Compare((row, close) =>
        {
            var value = rsi.Update(close);
            var (gain, loss) = (Number(row[2]), Number(row[3]));

            // The package rounds its RSI to two decimals, and not the averages that it is made of.
            Near(Number(row[1]), value, HalfACent);
            Near(100 - (100 / (1 + (gain / loss))), value, Tolerance);
        });
    }

    [Fact]
    public void BollingerBands_RecordedCandles_EqualsThePackage()
    {
        var bands = new BollingerBands(20, 2);
        Compare((row, close) =>
        {
            var value = bands.Update(close);
            Near(Number(row[4]), value.Lower, Tolerance);
            Near(Number(row[5]), value.Middle, Tolerance);
            Near(Number(row[6]), value.Upper, Tolerance);
        });
    }

    [Fact]
    public void Atr_RecordedCandles_EqualsThePackage()
    {
        var atr = new Atr(14);
        var index = 0;
        Compare((row, close) =>
        {
            var candle = s_candles[index++];
            Near(Number(row[7]), atr.Update(Number(candle[2]), Number(candle[3]), close), Tolerance);
        });
    }

    [Fact]
    public void Ema_RecordedCandles_EqualsThePackage()
    {
        var (fast, slow) = (new Ema(12), new Ema(26));
        Compare((row, close) =>
        {
            Near(Number(row[8]), fast.Update(close), Tolerance);
            Near(Number(row[9]), slow.Update(close), Tolerance);
        });
    }

    private static void Compare(Action<string[], double> compare)
    {
        Assert.Equal(300, s_expected.Count);
        for (var i = 0; i < s_expected.Count; i++)
        {
            Assert.Equal(s_candles[i][0], s_expected[i][0]);
            compare(s_expected[i], Number(s_candles[i][4]));
        }
    }

    private static void Near(double expected, double found, double tolerance) =>
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(found) : Math.Abs(expected - found) <= tolerance,
            $"expected {expected}, found {found}");

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static string File(string name) => RepositoryFolder.Combine("tests", "market-data", name);
}
