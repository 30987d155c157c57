using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>A recording among others.</summary>
/// <param name="path">Recording.</param>
/// <param name="symbol">Market that it stands for.</param>
internal sealed class ReplayTrack(string path, MarketSymbol symbol) : IMarketTrack
{
    private Recording _recording = new(path, []);

    public MarketSymbol Symbol => symbol;

    public string Title => _recording.Candles.Length == 0 ? Dataset : $"{Dataset}, {_recording.Days()}";

    public string Dataset => Path.GetFileName(path);

    public long FirstPlayedMs => _recording.Candles[ReplayFeed.HistoryLength].OpenTimeMs;

    public long LastMs => _recording.Candles[^1].OpenTimeMs;

    public void Open(CancellationToken cancellationToken)
    {
        _recording = RecordingReader.Read(path, cancellationToken).RequireMinutes();
        ReplayFeed.RequireHistory(_recording);
    }

    public Candle? At(long openMs) => _recording.IndexOf(openMs) is var index and >= 0 ? _recording.Candles[index] : null;

    public IReadOnlyList<Candle> Before(long openMs, CancellationToken cancellationToken) => new ArraySegment<Candle>(_recording.Candles, 0, FirstFrom(openMs));

    public IEnumerable<Candle> From(long openMs) => _recording.Candles.Skip(FirstFrom(openMs));

    private int FirstFrom(long openMs)
    {
        var (low, high) = (0, _recording.Candles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _recording.Candles[middle].OpenTimeMs < openMs ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
