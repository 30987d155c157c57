using System.Globalization;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Simulated;

/// <summary>An endless made-up market for trying things without a recording or a network; the same seed gives the same market.</summary>
/// <remarks>After a restart the market is made again from its beginning, so it goes on exactly where it stopped.</remarks>
/// <param name="seed">The same seed gives the same market.</param>
/// <param name="symbol">Market that it stands for.</param>
internal sealed class SimulatedTrack(int seed, MarketSymbol symbol) : IMarketTrack
{
    /// <summary>Closed candles that a fresh market hands over before it moves.</summary>
    public const int HistoryLength = 1_500;

    /// <summary>Most candles of history after a restart: far more than the slowest indicator remembers.</summary>
    public const int MaxHistoryLength = 100_000;

    // 190 years: whatever lies beyond is a damaged resume point, not a market that ran.
    private const long MaxCandles = 100_000_000;
    private const long CandleMs = (long)Interval.OneMinute;

    private readonly SimulatedMarket _market = new(seed, symbol);

    public MarketSymbol Symbol => symbol;

    public string Title => Dataset;

    public string Dataset => string.Create(CultureInfo.InvariantCulture, $"seed {seed}");

    public long FirstPlayedMs => SimulatedMarket.StartMs + (HistoryLength * CandleMs);

    public long LastMs => long.MaxValue;

    public void Open(CancellationToken cancellationToken)
    {
    }

    public Candle? At(long openMs)
    {
        var (index, rest) = Math.DivRem(openMs - SimulatedMarket.StartMs, CandleMs);
        return rest == 0 && index is >= 0 and < MaxCandles ? new SimulatedMarket(seed, symbol).At(index) : null;
    }

    public IReadOnlyList<Candle> Before(long openMs, CancellationToken cancellationToken)
    {
        var closed = (openMs - SimulatedMarket.StartMs) / CandleMs;
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

        return history;
    }

    public IEnumerable<Candle> From(long openMs)
    {
        while (true)
        {
            yield return _market.Next();
        }
    }
}
