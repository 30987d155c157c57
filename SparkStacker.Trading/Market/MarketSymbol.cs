namespace SparkStacker.Trading.Market;

/// <summary>A market as people name it, for example <c>ETH-USD</c>; a venue's own coin name stays in its connector.</summary>
/// <param name="Name">Base and quote joined by a hyphen, upper case.</param>
public readonly record struct MarketSymbol(string Name)
{
    /// <summary>Ether against the US dollar.</summary>
    public static readonly MarketSymbol EthUsd = new("ETH-USD");

    /// <summary>Bitcoin against the US dollar.</summary>
    public static readonly MarketSymbol BtcUsd = new("BTC-USD");

    /// <summary>The part before the hyphen: the unit of sizes and volumes.</summary>
    public string BaseAsset => Name[..Name.IndexOf('-', StringComparison.Ordinal)];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
