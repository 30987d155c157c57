using System.Globalization;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Simulated;

/// <summary>An endless made-up market for trying things without a recording or a network; the same seed gives the same market.</summary>
/// <remarks>After a restart the market is made again from its beginning, so it goes on exactly where it stopped.</remarks>
public sealed class SimulatedFeed : IMarketDataFeed
{
    /// <summary>Closed candles that a fresh market hands over before it moves.</summary>
    public const int HistoryLength = 1_500;

    /// <summary>Most candles of history after a restart: far more than the slowest indicator remembers.</summary>
    public const int MaxHistoryLength = 100_000;

    // 190 years: whatever lies beyond is a damaged resume point, not a market that ran.
    private const long MaxCandles = 100_000_000;
    private const Interval CandleInterval = Interval.OneMinute;

    private readonly SimulatedMarket _market;
    private readonly CandlePlayer _player;
    private Candle? _begun;
    private int _nextStep;
    private volatile FeedStatus _status = new(FeedState.Starting, "The simulated market is being made.");

    /// <param name="seed">The same seed gives the same market.</param>
    /// <param name="symbol">Market that it stands for.</param>
    /// <param name="speed">Market seconds per real second; 0 as fast as it goes.</param>
    /// <param name="machine">The machine's clock, for the waits.</param>
    public SimulatedFeed(int seed, MarketSymbol symbol, double speed, TimeProvider machine)
    {
        _market = new SimulatedMarket(seed);
        _player = new CandlePlayer(symbol, CandleInterval, speed, machine);
        var sentence = string.Create(CultureInfo.InvariantCulture, $"simulated market data (seed {seed}) {FeedSpeed.Words(speed)}");
        Description = new FeedDescription("simulated", symbol, CandleInterval, sentence, speed, IsRecorded: true)
        {
            Dataset = string.Create(CultureInfo.InvariantCulture, $"seed {seed}"),
        };
    }

    /// <inheritdoc/>
    public FeedDescription Description { get; }

    /// <inheritdoc/>
    public TimeProvider Clock => _player.Clock;

    /// <inheritdoc/>
    public FeedStatus Status => _status;

    /// <summary>Makes the market up to its history of 1,500 candles, or up to the resume point.</summary>
    /// <inheritdoc/>
    public Task<IReadOnlyList<MarketHistory>> OpenAsync(FeedPosition? resumeAt, CancellationToken cancellationToken)
    {
        var (closed, step) = resumeAt is { } position ? After(position) : (HistoryLength, 0);
        for (var skipped = closed - MaxHistoryLength; skipped > 0; skipped--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _market.Next();
        }

        var history = new Candle[Math.Min(closed, MaxHistoryLength)];
        for (var i = 0; i < history.Length; i++)
        {
            history[i] = _market.Next();
        }

        _nextStep = step;
        _begun = _market.Next();
        _player.StartBefore([.. history.TakeLast(1), _begun.Value], Math.Min(history.Length, 1), step);
        _status = new FeedStatus(FeedState.Flowing);
        return Task.FromResult<IReadOnlyList<MarketHistory>>([new MarketHistory(Description.Symbol, history)]);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The feed is not open.</exception>
    public IAsyncEnumerable<MarketUpdate> ReadAsync(CancellationToken cancellationToken) =>
        _begun is { } first ? _player.PlayAsync(CandlesFrom(first), _nextStep, () => { }, cancellationToken)
        : throw new InvalidOperationException("Open the feed before reading it.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<Candle> CandlesFrom(Candle first)
    {
        for (var candle = first; ; candle = _market.Next())
        {
            yield return candle;
        }
    }

    // Closed candles before the next step, and that step.
    private static (int Closed, int Step) After(FeedPosition position)
    {
        var offset = position.OpenTimeMs - SimulatedMarket.StartMs;
        var index = offset / CandleInterval.Milliseconds();
        if (offset < 0 || offset % CandleInterval.Milliseconds() != 0 || index >= MaxCandles || position.Step is < 0 or >= CandleSteps.Count)
        {
            throw new MarketDataException(
                $"The simulated market can't go on after step {position.Step} of the candle at {position.OpenTimeMs} ms, where the account stopped: "
                + $"its candles open on each minute from {SimulatedMarket.StartMs} ms on and have the steps 0 to {CandleSteps.Count - 1}. "
                + "Choose the market data that the account began with, or start with another data directory.");
        }

        return position.Step == CandleSteps.Count - 1 ? ((int)index + 1, 0) : ((int)index, position.Step + 1);
    }
}
