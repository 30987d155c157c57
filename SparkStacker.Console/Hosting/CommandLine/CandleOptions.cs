using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The options that say which candles: from a file, or from the database by the market's name.</summary>
internal sealed class CandleOptions
{
    private readonly Option<string> _candles = new("--candles")
    {
        Description = $"CSV file of candles with the header {RecordingReader.Header}, or a market of the database such as ETH-USD",
        HelpName = "FILE|SYMBOL",
        Required = true,
    };

    private readonly Option<string?> _data = new("--data") { Description = "Where the database is that a market is read from [default: that of the console]", HelpName = "DIR" };
    private readonly Option<DateTimeOffset?> _from = Time("--from", "First candle, UTC, for example 2025-05-04 or 2025-05-04T15:30");
    private readonly Option<DateTimeOffset?> _to = Time("--to", "End, UTC; a candle that opens then is left out");

    private readonly Option<Choice<Interval>?> _interval = Choices.Optional(
        "--interval", "Length of the candles that decide, folded from shorter ones [default: as they are]",
        [.. Enum.GetValues<Interval>().Select(interval => (interval.ShortName(), interval))]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _candles, _data, _from, _to, _interval })
        {
            command.Options.Add(option);
        }
    }

    /// <param name="parsed">Arguments.</param>
    /// <param name="market">Market that a file's candles are taken for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InputException">There are no such candles.</exception>
    public CandleSeries Read(ParseResult parsed, MarketSymbol market, CancellationToken cancellationToken)
    {
        var (source, interval) = (parsed.GetValue(_candles)!, parsed.GetValue(_interval)?.Value);
        var (from, to) = (parsed.GetValue(_from)?.ToUnixTimeMilliseconds() ?? 0, parsed.GetValue(_to)?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        if (from >= to)
        {
            throw new InputException("--from: the start must lie before --to.");
        }

        var isMarket = !File.Exists(source) && IsMarket(source);
        if (!isMarket && !File.Exists(source))
        {
            throw new InputException($"--candles: {source} is no file, and no market such as ETH-USD.");
        }

        var series = isMarket ? Stored(new MarketSymbol(source), parsed.GetValue(_data), from, to) : Recorded(source, market, cancellationToken);
        var slice = series.Slice(from, to) ?? throw new InputException(
            $"--from, --to: {source} has candles from {Text(series.Candles[0])} to {Text(series.Candles[^1])}, none of them between the two.");
        return interval is { } wanted && wanted != slice.Interval ? Fold(slice, wanted, source) : slice;
    }

    private static CandleSeries Stored(MarketSymbol symbol, string? dataDirectory, long from, long to)
    {
        var minutes = StoredCandles.Read(symbol, dataDirectory, from, to);
        return minutes.Length > 0 ? new CandleSeries(symbol, Interval.OneMinute, minutes)
            : throw new InputException($"--candles: the database has no candles of {symbol} between --from and --to.");
    }

    private static CandleSeries Recorded(string path, MarketSymbol market, CancellationToken cancellationToken)
    {
        var recording = RecordingReader.Read(path, cancellationToken);
        return new CandleSeries(market, recording.Interval, recording.Candles);
    }

    private static CandleSeries Fold(CandleSeries parts, Interval interval, string source)
    {
        if (interval < parts.Interval)
        {
            var allowed = string.Join(", ", Enum.GetValues<Interval>().Where(i => i >= parts.Interval).Select(i => i.ShortName()));
            throw new InputException($"--interval: {source} holds {parts.Interval.ShortName()} candles, which make up no {interval.ShortName()} candles; allowed are {allowed}.");
        }

        Candle[] folded = [.. CandleBuilder.Fold(parts.Candles, parts.Interval, interval)];
        return folded.Length > 0 ? new CandleSeries(parts.Symbol, interval, folded)
            : throw new InputException($"--interval: {parts.Count} candles of {parts.Interval.ShortName()} make up no whole {interval.ShortName()} candle.");
    }

    private static Option<DateTimeOffset?> Time(string name, string description)
    {
        return new Option<DateTimeOffset?>(name) { Description = description, HelpName = "time", CustomParser = Parse };

        DateTimeOffset? Parse(ArgumentResult result)
        {
            const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            var text = result.Tokens is [var token] ? token.Value : "";
            if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, utc, out var time))
            {
                return time;
            }

            result.AddError($"{name}: '{text}' is no time; 2025-05-04 and 2025-05-04T15:30 (UTC) are allowed.");
            return null;
        }
    }

    private static string Text(in Candle candle) => candle.OpenTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    // ETH-USD: two words of capitals and digits.
    public static bool IsMarket(string text) =>
        text.Split('-') is [{ Length: > 0 }, { Length: > 0 }] && text.All(c => c == '-' || char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
