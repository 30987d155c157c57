using System.Globalization;
using Microsoft.Extensions.Options;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Exchanges.Simulated;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Makes the feed that section <c>SparkStacker:Market</c> asks for.</summary>
/// <param name="options">The section.</param>
/// <param name="machine">The machine's clock.</param>
public sealed class MarketDataFeedFactory(IOptions<MarketOptions> options, TimeProvider machine) : IMarketDataFeedFactory
{
    /// <inheritdoc/>
    public IMarketDataFeed Create()
    {
        var market = options.Value;
        return market.Source switch
        {
            MarketSource.Auto => Replay(market, "; Hyperliquid isn't connected"),
            MarketSource.Replay => Replay(market, remark: null),
            MarketSource.Simulated => new MergedFeed(
                "simulated", [.. MarketRules.All.Select(rules => new SimulatedTrack(market.SimulatedSeed, rules.Symbol))],
                _ => string.Create(CultureInfo.InvariantCulture, $"simulated market data (seed {market.SimulatedSeed}) {FeedSpeed.Words(market.ReplaySpeed)}"),
                market.ReplaySpeed, machine),
            _ => throw new MarketDataException($"{MarketOptions.Section}:Source is '{market.Source}'; {MarketOptionsValidator.AllowedSources} are allowed."),
        };
    }

    private IMarketDataFeed Replay(MarketOptions market, string? remark) =>
        market.ReplayFiles.Count > 0 ? Together(market, remark)
        : market.ReplayFile is { Length: > 0 } file ? new ReplayFeed(file, title: null, remark, MarketSymbol.EthUsd, market.ReplaySpeed, machine)
        : new ReplayFeed(BundledRecording.Path, BundledRecording.Title, remark, MarketSymbol.EthUsd, market.ReplaySpeed, machine);

    private MergedFeed Together(MarketOptions market, string? remark) => new(
        "replay",
        [.. market.Symbols.Select(symbol => new ReplayTrack(market.ReplayFileOf(symbol)!, symbol))],
        tracks => $"recorded market data ({string.Join("; ", tracks.Select(t => $"{t.Symbol}: {t.Title}"))}) {FeedSpeed.Words(market.ReplaySpeed)}{remark}",
        market.ReplaySpeed, machine);
}
