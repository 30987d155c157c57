using System.Runtime.CompilerServices;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Plays the 1-minute candles of several markets in the order of time: minute for minute the opens, the extremes, the closes.</summary>
/// <remarks>
/// The steps of a minute are numbered over all markets, so that one position says where each of them stood. The updates depend
/// on the candles alone, whatever the speed; where a market has no candle its steps are left out.
/// </remarks>
public sealed class MergedFeed : IMarketDataFeed
{
    private const Interval CandleInterval = Interval.OneMinute;

    private readonly IMarketTrack[] _tracks;
    private readonly TimeProvider _machine;
    private readonly Func<string> _sentence;
    private readonly MarketClock _clock = new();
    private FeedPosition? _start;
    private volatile FeedDescription _description;
    private volatile FeedStatus _status = new(FeedState.Starting, "The market data is being read.");

    /// <param name="source"><c>replay</c> or <c>simulated</c>.</param>
    /// <param name="tracks">At least one market, each once.</param>
    /// <param name="title">What is played, for people, from the tracks' titles: asked again when they are complete.</param>
    /// <param name="speed">Market seconds per real second; 0 as fast as it goes.</param>
    /// <param name="machine">The machine's clock, for the waits.</param>
    internal MergedFeed(string source, IReadOnlyList<IMarketTrack> tracks, Func<IReadOnlyList<IMarketTrack>, string> title, double speed, TimeProvider machine)
    {
        (_tracks, _machine, _sentence) = ([.. tracks], machine, () => title(tracks));
        _description = new FeedDescription(source, tracks[0].Symbol, CandleInterval, _sentence(), speed, IsRecorded: true)
        {
            MoreSymbols = [.. tracks.Skip(1).Select(t => t.Symbol)],
            Dataset = string.Join(" + ", tracks.Select(t => $"{t.Symbol} {t.Dataset}")),
        };
    }

    /// <inheritdoc/>
    public FeedDescription Description => _description;

    /// <inheritdoc/>
    public TimeProvider Clock => _clock;

    /// <inheritdoc/>
    public FeedStatus Status => _status;

    private int Steps => CandleSteps.Count * _tracks.Length;

    /// <summary>Reads the markets and hands over their histories: up to where all of them have one, or up to the resume point.</summary>
    /// <inheritdoc/>
    public Task<IReadOnlyList<MarketHistory>> OpenAsync(FeedPosition? resumeAt, CancellationToken cancellationToken)
    {
        foreach (var track in _tracks)
        {
            track.Open(cancellationToken);
        }

        var first = _tracks.Max(t => t.FirstPlayedMs);
        if (_tracks.FirstOrDefault(t => t.LastMs < first) is { } early)
        {
            throw new MarketDataException(
                $"{early.Dataset} ends at {FeedTime.Text(early.LastMs)}, before {_tracks.MaxBy(t => t.FirstPlayedMs)!.Dataset} has its history at {FeedTime.Text(first)}: "
                + "recordings that are played together must overlap.");
        }

        var start = resumeAt is { } position ? Checked(position) : new FeedPosition(first, -1);
        var histories = new MarketHistory[_tracks.Length];
        for (var i = 0; i < _tracks.Length; i++)
        {
            histories[i] = History(i, start, cancellationToken);
        }

        _start = start;
        _clock.Set(resumeAt is null ? first : start.OpenTimeMs + CandleSteps.OffsetMs(CandleInterval, start.Step / _tracks.Length));
        _description = _description with { Sentence = _sentence() };
        _status = new FeedStatus(FeedState.Flowing);
        return Task.FromResult<IReadOnlyList<MarketHistory>>(histories);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The feed is not open.</exception>
    public IAsyncEnumerable<MarketUpdate> ReadAsync(CancellationToken cancellationToken) =>
        PlayAsync(_start ?? throw new InvalidOperationException("Open the feed before reading it."), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async IAsyncEnumerable<MarketUpdate> PlayAsync(FeedPosition start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pacer = _description.Speed > 0 ? new StepPacer(_machine, _description.Speed, CandleInterval) : null;
        var parts = _tracks.Select(t => t.From(start.OpenTimeMs).GetEnumerator()).ToArray();
        var isLeft = Array.ConvertAll(parts, p => p.MoveNext());
        var minute = 0L;
        while (NextMinute(parts, isLeft) is { } next)
        {
            minute = next;
            var paced = -1;
            for (var step = next == start.OpenTimeMs ? start.Step + 1 : 0; step < Steps; step++)
            {
                var (part, moment) = (step % _tracks.Length, step / _tracks.Length);
                if (!isLeft[part] || parts[part].Current.OpenTimeMs != next)
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                if (moment > paced && pacer?.WaitBefore(moment) is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, _machine, cancellationToken).ConfigureAwait(false);
                }

                paced = moment;
                var update = CandleSteps.At(_tracks[part].Symbol, CandleInterval, parts[part].Current, moment) with { Step = step };
                _clock.Set(update.TimeMs);
                yield return update;
            }

            for (var part = 0; part < parts.Length; part++)
            {
                isLeft[part] = isLeft[part] && (parts[part].Current.OpenTimeMs != next || parts[part].MoveNext());
            }
        }

        _status = new FeedStatus(FeedState.Ended, $"The recordings ended at {FeedTime.Text(minute)}.");
    }

    private static long? NextMinute(IEnumerator<Candle>[] parts, bool[] isLeft)
    {
        long? next = null;
        for (var part = 0; part < parts.Length; part++)
        {
            next = isLeft[part] && !(parts[part].Current.OpenTimeMs >= next) ? parts[part].Current.OpenTimeMs : next;
        }

        return next;
    }

    // Up to and with the step that was processed last; a market's candle of that minute is closed when its own close was among them.
    private MarketHistory History(int index, FeedPosition start, CancellationToken cancellationToken)
    {
        var track = _tracks[index];
        var candles = track.Before(start.OpenTimeMs, cancellationToken);
        if (start.Step < index || track.At(start.OpenTimeMs) is not { } begun)
        {
            return new MarketHistory(track.Symbol, candles);
        }

        var last = CandleSteps.At(track.Symbol, CandleInterval, begun, (start.Step - index) / _tracks.Length);
        return new MarketHistory(track.Symbol, last.IsClosed ? [.. candles, begun] : candles) { Last = last };
    }

    private FeedPosition Checked(FeedPosition position)
    {
        if (position.Step < 0 || position.Step >= Steps || _tracks[position.Step % _tracks.Length].At(position.OpenTimeMs) is null)
        {
            throw new MarketDataException(
                $"The market data ({_sentence()}) can't go on after step {position.Step} of the candle at {FeedTime.Text(position.OpenTimeMs)}, where the account stopped: "
                + "there is no such candle or step in it. Choose the market data that the account began with, or start with another data directory.");
        }

        return position;
    }
}
