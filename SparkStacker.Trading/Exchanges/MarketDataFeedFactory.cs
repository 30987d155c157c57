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
            MarketSource.Simulated => new SimulatedFeed(market.SimulatedSeed, MarketSymbol.EthUsd, market.ReplaySpeed, machine),
            _ => throw new MarketDataException($"{MarketOptions.Section}:Source is '{market.Source}'; {MarketOptionsValidator.AllowedSources} are allowed."),
        };
    }

    private ReplayFeed Replay(MarketOptions market, string? remark) =>
        market.ReplayFile is { Length: > 0 } file ? new ReplayFeed(file, title: null, remark, MarketSymbol.EthUsd, market.ReplaySpeed, machine)
        : new ReplayFeed(BundledRecording.Path, BundledRecording.Title, remark, MarketSymbol.EthUsd, market.ReplaySpeed, machine);
}
