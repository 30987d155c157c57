namespace SparkStacker.Trading.Risk;

/// <summary>The stake that makes wealth grow fastest in the long run.</summary>
/// <remarks>
/// For a bet that gains b with probability p and loses a with probability q = 1 − p, both per unit staked, it is p / a − q / b of the
/// wealth. Here a stake is notional, a and b are the mean loss and gain as fractions of it. J. L. Kelly, Bell System Technical
/// Journal 35 (1956); this form: E. O. Thorp, The Kelly Criterion in Blackjack, Sports Betting and the Stock Market (2006), section 7.
/// </remarks>
public static class KellyStake
{
    /// <summary>Closed trades before the record says anything. Until then sizes follow the risk per trade.</summary>
    public const int MinimumTrades = 30;

    /// <summary>Whether there are enough trades, and wins and losses among them.</summary>
    public static bool IsKnown(in TradeRecord record) =>
        record.Wins + record.Losses >= MinimumTrades && record is { WinPercentSum: > 0, LossPercentSum: < 0 };

    /// <summary>Notional as a fraction of equity, 0 where the record shows no edge; may exceed 1.</summary>
    /// <exception cref="ArgumentException">The stake is not known.</exception>
    public static decimal Of(in TradeRecord record)
    {
        if (!IsKnown(record))
        {
            throw new ArgumentException($"At least {MinimumTrades} trades with wins and losses are needed.", nameof(record));
        }

        var trades = record.Wins + record.Losses;
        var gain = record.WinPercentSum / record.Wins / 100m;
        var loss = -record.LossPercentSum / record.Losses / 100m;
        return Math.Max(0, ((decimal)record.Wins / trades / loss) - ((decimal)record.Losses / trades / gain));
    }
}
