using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges.Replay;

public sealed class RecordingReaderTests : IDisposable
{
    private const string First = "1746372780000,1827.29,1827.68,1827.27,1827.53,763.561\n";
    private const string Columns = "timestamp_ms,open,high,low,close,volume";
    private const string NotANumber = "not a number; up to 18 digits with at most one point inside are allowed, without sign or exponent.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ValidFile_GivesExactDecimals()
    {
        var recording = Read(RecordingText.Header + First + "1746372960000,1827.5,123456789012345.678,0.000001,1827.5,0\n");
        Assert.Equal(2, recording.Candles.Length);
        Assert.Equal(new Candle(1_746_372_780_000, 1827.29m, 1827.68m, 1827.27m, 1827.53m, 763.561m), recording.Candles[0]);
        Assert.Equal(0.000001m, recording.Candles[1].Low);
        Assert.Equal(123456789012345.678m, recording.Candles[1].High);
        Assert.Equal(0m, recording.Candles[1].Volume);
    }

    [Theory]
    [InlineData("", "recording.csv is empty; the first line must be " + Columns + ".")]
    [InlineData(Columns, "line 1: the file ends inside the header line; a line feed and candles must follow.")]
    [InlineData(RecordingText.Header, "recording.csv holds the header and no candle; at least one is needed.")]
    [InlineData("time,open\n" + First, "line 1: found the header 'time,open'; " + Columns + " is allowed.")]
    [InlineData(First, "line 1: found the header '1746372780000,1827.29,1827.68,1827.27,1827.53,763.561'; " + Columns + " is allowed.")]
    [InlineData("\uFEFF" + RecordingText.Header + First, "line 1: the file begins with a byte order mark; UTF-8 without one is allowed.")]
    [InlineData(Columns + "\r\n" + First, "line 1: the line ends with CR LF; LF alone is allowed.")]
    public void Read_BadBeginning_SaysWhatWasFoundAndAllowed(string content, string problem) => AssertRefused(content, problem);

    [Theory]
    [InlineData("1746372840000,1,1,1,1,1\r\n", "line 3: the line ends with CR LF; LF alone is allowed.")]
    [InlineData("1746372840000,1,1,1,1,1", "line 3: the file ends inside the line '1746372840000,1,1,1,1,1'; each line must end with a line feed.")]
    [InlineData("\n", "line 3: the line is empty; exactly 6 are allowed: " + Columns + ".")]
    [InlineData("1746372840000,1,1,1,1\n", "line 3: found 5 columns in '1746372840000,1,1,1,1'; exactly 6 are allowed: " + Columns + ".")]
    [InlineData("1746372840000,1,1,1,1,1,1\n", "line 3: found 7 columns in '1746372840000,1,1,1,1,1,1'; exactly 6 are allowed: " + Columns + ".")]
    [InlineData("1746372720000,1,1,1,1,1\n", "line 3: time 1746372720000 is before 1746372780000 of the line before; times must rise.")]
    [InlineData("1746372780000,1,1,1,1,1\n", "line 3: time 1746372780000 was in the line before already; each minute is allowed once.")]
    [InlineData("1746372840001,1,1,1,1,1\n", "line 3: timestamp_ms 1746372840001 is not on a minute; multiples of 60000 are allowed.")]
    [InlineData("1746372840000.5,1,1,1,1,1\n", "line 3: timestamp_ms 1746372840000.5 is no time; whole Unix milliseconds up to the year 9999 are allowed.")]
    [InlineData("999999999999960000,1,1,1,1,1\n", "line 3: timestamp_ms 999999999999960000 is no time; whole Unix milliseconds up to the year 9999 are allowed.")]
    [InlineData("x,1,1,1,1,1\n", "line 3: timestamp_ms is 'x', " + NotANumber)]
    [InlineData("1746372840000,NaN,1,1,1,1\n", "line 3: open is 'NaN', " + NotANumber)]
    [InlineData("1746372840000,1,inf,1,1,1\n", "line 3: high is 'inf', " + NotANumber)]
    [InlineData("1746372840000,1,1,1e3,1,1\n", "line 3: low is '1e3', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,,1\n", "line 3: close is '', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,1.,1\n", "line 3: close is '1.', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,.5,1\n", "line 3: close is '.5', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,1.2.3,1\n", "line 3: close is '1.2.3', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,+1,1\n", "line 3: close is '+1', " + NotANumber)]
    [InlineData("1746372840000, 1,1,1,1,1\n", "line 3: open is ' 1', " + NotANumber)]
    [InlineData("1746372840000,1234567890123456789,1,1,1,1\n", "line 3: open is '1234567890123456789', " + NotANumber)]
    [InlineData("1746372840000,1,1,1,1,1\0\n", "line 3: volume is '1?', " + NotANumber)]
    [InlineData("1746372840000,-1,1,1,1,1\n", "line 3: open is '-1', a negative number; a value above 0 is allowed.")]
    [InlineData("1746372840000,1,1,1,1,-0.5\n", "line 3: volume is '-0.5', a negative number; 0 or more is allowed.")]
    [InlineData("1746372840000,1,1,0,1,1\n", "line 3: low is 0; prices above 0 are allowed.")]
    [InlineData("1746372840000,2,1,3,2,1\n", "line 3: low 3 is above high 1; low must be at most high.")]
    [InlineData("1746372840000,4,3,1,2,1\n", "line 3: open 4 is outside low 1 to high 3; it must lie between them.")]
    [InlineData("1746372840000,2,3,1,0.9,1\n", "line 3: close 0.9 is outside low 1 to high 3; it must lie between them.")]
    public void Read_BadLine_SaysWhereWhatWasFoundAndAllowed(string line, string problem) =>
        AssertRefused(RecordingText.Header + First + line, problem);

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        var path = Path.Combine(_folder.Path, "nowhere.csv");
        var error = Assert.Throws<MarketDataException>(() => RecordingReader.Read(path, CancellationToken.None));
        Assert.Equal($"{path}: there is no such file. A recording is a CSV file with the header {Columns}.", error.Message);
    }

    [Fact]
    public void Read_MoreCandlesThanAllowed_FailsBeforeParsing()
    {
        var path = _folder.Write("long.csv", RecordingText.OfCandles(4) + "not a candle\n");
        var error = Assert.Throws<MarketDataException>(() => RecordingReader.Read(path, 4, CancellationToken.None));
        Assert.Equal($"{path} holds more than 4 candles; at most 4 are allowed.", error.Message);
        Assert.Equal(4, RecordingReader.Read(_folder.Write("right.csv", RecordingText.OfCandles(4)), 4, CancellationToken.None).Candles.Length);
    }

    [Fact]
    public void Read_LineWithoutEnd_FailsOnceTheBufferIsFull()
    {
        var path = _folder.Write("wide.csv", RecordingText.Header + new string('1', 600_000) + "\n");
        var error = Assert.Throws<MarketDataException>(() => RecordingReader.Read(path, CancellationToken.None));
        Assert.StartsWith($"{path}, line 2: longer than ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileLargerThanTheBuffer_KeepsEveryLine()
    {
        const int Count = 20_000;
        var recording = Read(RecordingText.OfCandles(Count));
        Assert.Equal(Count, recording.Candles.Length);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => RecordingText.Start + (i * 60_000L)), recording.Candles.Select(candle => candle.OpenTimeMs));
        Assert.Equal(Enumerable.Range(0, Count).Select(i => 10m + i), recording.Candles.Select(candle => candle.Volume));
    }

    [Fact]
    public void Read_MissingMinutes_LeavesThemOut()
    {
        var recording = Read(RecordingText.Header + First + "1746376380000,1,1,1,1,1\n");
        Assert.Equal([1_746_372_780_000, 1_746_376_380_000], recording.Candles.Select(candle => candle.OpenTimeMs));
    }

    private Recording Read(string content) => RecordingReader.Read(_folder.Write("recording.csv", content), CancellationToken.None);

    private void AssertRefused(string content, string problem)
    {
        var error = Assert.Throws<MarketDataException>(() => Read(content));
        Assert.StartsWith(_folder.Path, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(problem, error.Message, StringComparison.Ordinal);
    }
}
