using System.Globalization;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

/// <summary>The strategy against series that other programs computed; see tests/market-data/SOURCES.md.</summary>
public sealed class MacdExpectedSeriesTests
{
    private const string Prefix = "expected-macd-8-21-5-";
    private const string CandleHeader = "timestamp_ms,open,high,low,close,volume";
    private const double Tolerance = 1e-9;

    public static TheoryData<string> CandleFiles() =>
        [.. Directory.EnumerateFiles(MarketDataFolder.Path, "*.csv")
            .Select(file => Path.GetFileName(file))
            .Where(name => File.Exists(Path.Combine(MarketDataFolder.Path, Prefix + name)))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void CandleFiles_MarketDataFolder_HoldsAtLeastOneExpectedSeries() =>
        Assert.True(CandleFiles().Count > 0, $"{MarketDataFolder.Path} holds no X.csv with {Prefix}X.csv beside it.");

    [Theory]
    [MemberData(nameof(CandleFiles))]
    public void OnClosedCandle_RecordedCandles_GivesEveryExpectedValueAndCross(string candleFile)
    {
        var candles = ReadCandles(candleFile);
        var expected = MarketDataFolder.ReadRows(
            Path.Combine(MarketDataFolder.Path, Prefix + candleFile), "timestamp_ms,macd,signal,histogram,cross");
        Assert.NotEmpty(expected);
        Assert.True(candles.Count >= expected.Count, $"{candleFile} has {candles.Count} candles, its expected series {expected.Count} rows.");

        var strategy = MacdCross.EthUsd.Create(ParameterSet.Default);
        for (var row = 0; row < expected.Count; row++)
        {
            var where = $"{candleFile}, row {row}";
            var signal = strategy.OnClosedCandle(candles[row]);
            Assert.Equal(expected[row][0], candles[row].OpenTimeMs.ToString(CultureInfo.InvariantCulture));
            AssertValues(expected[row].AsSpan(1, 3), strategy.Values, where);
            var cross = signal.Side is SignalSide.Neutral ? "" : signal.Side is SignalSide.Buy ? "buy" : "sell";
            Assert.True(expected[row][4] == cross, $"{where}: expected cross '{expected[row][4]}', found '{cross}'.");
        }
    }

    [Fact]
    public void OnClosedCandle_CoinbaseCandles_EqualsTheTechnicalIndicatorsPackage()
    {
        const string Recording = "coinbase-ethusd-spot-1m-2017-09-03_2017-09-04.csv";
        var folder = RepositoryFolder.Combine("tests", "market-data");
        var candles = ReadCandles(Path.Combine(folder, Recording));
        var expected = MarketDataFolder.ReadRows(
            Path.Combine(folder, "technicalindicators-3.1.0-macd-8-21-5-coinbase-ethusd-spot-1m-2017-09-03.csv"),
            "timestamp_ms,macd,signal,histogram");
        Assert.Equal(600, expected.Count);

        var strategy = MacdCross.EthUsd.Create(ParameterSet.Default);
        for (var row = 0; row < expected.Count; row++)
        {
            strategy.OnClosedCandle(candles[row]);
            AssertValues(expected[row].AsSpan(1, 3), strategy.Values, $"row {row}");
        }
    }

    private static List<Candle> ReadCandles(string file) =>
        [.. MarketDataFolder.ReadRows(Path.Combine(MarketDataFolder.Path, file), CandleHeader).Select(fields => new Candle(
            long.Parse(fields[0], CultureInfo.InvariantCulture), Price(fields[1]), Price(fields[2]), Price(fields[3]), Price(fields[4]), Price(fields[5])))];

    private static decimal Price(string field) => decimal.Parse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static void AssertValues(ReadOnlySpan<string> expected, ReadOnlySpan<IndicatorValue> found, string where)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var wanted = expected[i].Length == 0 ? double.NaN : double.Parse(expected[i], CultureInfo.InvariantCulture);
            var equal = double.IsNaN(wanted) ? double.IsNaN(found[i].Value) : Math.Abs(wanted - found[i].Value) <= Tolerance;
            Assert.True(equal, $"{where}: expected {found[i].Name} {wanted}, found {found[i].Value}.");
        }
    }
}
