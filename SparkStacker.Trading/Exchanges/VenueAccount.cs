namespace SparkStacker.Trading.Exchanges;

/// <summary>The account at the venue.</summary>
/// <param name="Balance">Cash balance, quote currency, without unrealised P&amp;L.</param>
/// <param name="Positions">Open positions, one a market where the venue nets.</param>
/// <param name="Fills">Fills since the time that was asked for, oldest first.</param>
public sealed record VenueAccount(decimal Balance, IReadOnlyList<VenuePosition> Positions, IReadOnlyList<VenueFill> Fills)
{
    /// <summary>Funding payments since the time that was asked for, oldest first.</summary>
    public IReadOnlyList<VenueFunding> Funding { get; init; } = [];
}
