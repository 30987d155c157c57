using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Plays a recording: a history first, then three updates a candle (open, both extremes, close) at a speed.</summary>
/// <remarks>
/// A gap in the recording stays a gap and takes no time. Market time is the recording's. The updates depend on the
/// file alone, so that the same recording gives the same trades whatever the speed.
/// </remarks>
public sealed class ReplayFeed : IMarketDataFeed
{
    /// <summary>Closed candles that a fresh replay hands over before it plays.</summary>
    public const int HistoryLength = 500;

    private readonly string _path;
    private readonly string? _title;
    private readonly string _ending;
    private readonly CandlePlayer _player;
    private Recording? _recording;
    private int _next;
    private int _nextStep;
    private volatile FeedStatus _status = new(FeedState.Starting, "The recording is being read.");
    private volatile FeedDescription _description;

    /// <param name="path">Recording, read by <see cref="OpenAsync"/>.</param>
    /// <param name="title">What the recording is, for people; null takes the file's name and days.</param>
    /// <param name="remark">Added to the description, for example why a recording is played; null for nothing.</param>
    /// <param name="symbol">Market that the recording stands for.</param>
    /// <param name="speed">Recorded seconds per real second; 0 as fast as it goes.</param>
    /// <param name="machine">The machine's clock, for the waits.</param>
    public ReplayFeed(string path, string? title, string? remark, MarketSymbol symbol, double speed, TimeProvider machine)
    {
        (_path, _title) = (path, title);
        _ending = $") {FeedSpeed.Words(speed)}{remark}";
        _player = new CandlePlayer(symbol, Recording.CandleInterval, speed, machine);
        _description = new FeedDescription(
            "replay", symbol, Recording.CandleInterval, Sentence(title ?? Path.GetFileName(path)), speed, IsRecorded: true)
        {
            Dataset = Path.GetFileName(path),
        };
    }

    /// <inheritdoc/>
    public FeedDescription Description => _description;

    /// <inheritdoc/>
    public TimeProvider Clock => _player.Clock;

    /// <inheritdoc/>
    public FeedStatus Status => _status;

    /// <summary>Reads the recording and hands over its history: 500 candles, or after a restart all candles up to the resume point.</summary>
    /// <inheritdoc/>
    public Task<IReadOnlyList<MarketHistory>> OpenAsync(FeedPosition? resumeAt, CancellationToken cancellationToken)
    {
        var recording = RecordingReader.Read(_path, cancellationToken).RequireMinutes();
        (_next, _nextStep) = resumeAt is { } position ? After(recording, position) : (FirstPlayed(recording), 0);
        _recording = recording;
        _description = _description with { Sentence = Sentence(_title ?? $"{Path.GetFileName(_path)}, {recording.Days()}") };
        _player.StartBefore(recording.Candles, _next, _nextStep);
        _status = new FeedStatus(FeedState.Flowing);
        return Task.FromResult<IReadOnlyList<MarketHistory>>([new MarketHistory(_description.Symbol, new ArraySegment<Candle>(recording.Candles, 0, _next))]);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The feed is not open.</exception>
    public IAsyncEnumerable<MarketUpdate> ReadAsync(CancellationToken cancellationToken)
    {
        var candles = (_recording ?? throw new InvalidOperationException("Open the feed before reading it.")).Candles;
        return _player.PlayAsync(
            new ArraySegment<Candle>(candles, _next, candles.Length - _next), _nextStep,
            () => _status = new FeedStatus(FeedState.Ended, $"The recording ended at {FeedTime.Text(candles[^1].OpenTimeMs)}."), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <exception cref="MarketDataException">There is too little to play; the message says both numbers.</exception>
    internal static void RequireHistory(Recording recording)
    {
        if (recording.Candles.Length <= HistoryLength)
        {
            throw new MarketDataException(
                $"{recording.Path} holds {recording.Candles.Length} candles; a replay needs at least {HistoryLength + 1}: {HistoryLength} of history and one to play.");
        }
    }

    private static int FirstPlayed(Recording recording)
    {
        RequireHistory(recording);
        return HistoryLength;
    }

    private (int Candle, int Step) After(Recording recording, FeedPosition position)
    {
        var index = recording.IndexOf(position.OpenTimeMs);
        if (index < 0 || position.Step is < 0 or >= CandleSteps.Count)
        {
            throw new MarketDataException(
                $"{_path} can't go on after step {position.Step} of the candle at {FeedTime.Text(position.OpenTimeMs)}, where the account stopped: "
                + $"it holds candles from {FeedTime.Text(recording.Candles[0].OpenTimeMs)} to {FeedTime.Text(recording.Candles[^1].OpenTimeMs)}, not this one, or no such step. "
                + "Play the recording that the account began with, or start with another data directory.");
        }

        return position.Step == CandleSteps.Count - 1 ? (index + 1, 0) : (index, position.Step + 1);
    }

    private string Sentence(string what) => $"recorded market data ({what}{_ending}";
}
