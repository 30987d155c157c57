using Microsoft.Extensions.Options;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>Opens the paper venue for an account.</summary>
/// <param name="store">The venue's books.</param>
/// <param name="options">Slippage, fees, minimum, opening balance.</param>
public sealed class PaperVenueFactory(IPaperVenueStore store, IOptions<PaperOptions> options) : ITradingVenueFactory
{
    /// <inheritdoc/>
    public string Mode => "paper";

    /// <inheritdoc/>
    public decimal OpeningBalance => options.Value.OpeningBalance;

    /// <inheritdoc/>
    public ITradingVenue Create(TradingAccount account, TimeProvider marketClock) =>
        new PaperVenue(account, MarketRules.All, store, options.Value, marketClock);
}
