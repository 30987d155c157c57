namespace SparkStacker.Trading.Performance;

/// <summary>Exact sums over closed trades, quote currency.</summary>
/// <param name="Wins">Net P&amp;L of the trades with a gain, 0 or more.</param>
/// <param name="Losses">Net P&amp;L of the others, 0 or less.</param>
/// <param name="Best">Largest net P&amp;L; 0 without trades.</param>
/// <param name="Worst">Smallest net P&amp;L; 0 without trades.</param>
/// <param name="Fees">Fees, positive = paid.</param>
/// <param name="Funding">Funding, positive = received.</param>
internal readonly record struct TradeSums(decimal Wins, decimal Losses, decimal Best, decimal Worst, decimal Fees, decimal Funding)
{
    public TradeSums With(decimal net, decimal fees, decimal funding, bool isFirst) => new(
        Wins + Math.Max(0, net), Losses + Math.Min(0, net), isFirst ? net : Math.Max(Best, net), isFirst ? net : Math.Min(Worst, net), Fees + fees, Funding + funding);
}
