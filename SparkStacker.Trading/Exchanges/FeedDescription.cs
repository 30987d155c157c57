using System.Collections.Immutable;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>What a market data feed is.</summary>
/// <param name="Source"><c>replay</c>, <c>simulated</c> or <c>hyperliquid</c>.</param>
/// <param name="Symbol">Market; the first one where there are several.</param>
/// <param name="Interval">Length of its candles.</param>
/// <param name="Sentence">For the banner, for example "recorded market data (Binance ETH-USDT perpetual, May 2025) at 60×".</param>
/// <param name="Speed">Market seconds per real second; 1 for live data, 0 for as fast as it goes.</param>
/// <param name="IsRecorded">Market time is not the machine's time.</param>
public sealed record FeedDescription(
    string Source, MarketSymbol Symbol, Interval Interval, string Sentence, double Speed, bool IsRecorded)
{
    /// <summary>Further markets that it brings.</summary>
    public ImmutableArray<MarketSymbol> MoreSymbols { get; init; } = [];

    /// <summary>All its markets, at least one.</summary>
    public ImmutableArray<MarketSymbol> Symbols => [Symbol, .. MoreSymbols];

    /// <summary>Which recording or seed it is, where the source alone doesn't say: an account belongs to one.</summary>
    public string? Dataset { get; init; }

    /// <summary>Source and dataset.</summary>
    public string Identity => Dataset is null ? Source : $"{Source}:{Dataset}";
}
