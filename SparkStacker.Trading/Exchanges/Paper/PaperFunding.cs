using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>
/// Charges funding on each full hour of market time: a position that is held when the first update at or after the hour comes
/// pays its size times its market's last price times the rate. Hours without data are charged together when data comes back.
/// </summary>
/// <remarks>Payment = size · price · rate, longs pay when positive: Hyperliquid documentation, "Funding".</remarks>
internal sealed class PaperFunding(PaperBook book, IReadOnlyDictionary<MarketSymbol, decimal> touch, decimal ratePerHour)
{
    private const long HourMs = 3_600_000;

    private long _nextMs = (book.FundedUntil?.ToUnixTimeMilliseconds() ?? -HourMs) + HourMs;

    /// <summary>Whether an hour has struck that was not charged yet.</summary>
    public bool IsDue(long timeMs) => timeMs >= _nextMs;

    /// <summary>Charges what is due.</summary>
    public void Charge(long timeMs, Action<VenueFunding> tell)
    {
        var hourMs = timeMs - (timeMs % HourMs);
        var hours = book.FundedUntil is { } until ? (hourMs - until.ToUnixTimeMilliseconds()) / HourMs : 0;
        var isOpen = false;
        foreach (var position in book.AllPositions)
        {
            if (position.SignedSize == 0)
            {
                continue;
            }

            isOpen = true;
            var (rate, price) = (ratePerHour * hours, touch.GetValueOrDefault(position.Symbol, position.EntryPrice));
            if (rate != 0)
            {
                tell(new VenueFunding(
                    $"funding-{position.Symbol}-{position.Leg}-{hourMs}", position.Symbol, position.SignedSize, rate, price,
                    -position.SignedSize * price * rate, DateTimeOffset.FromUnixTimeMilliseconds(timeMs)));
            }
        }

        book.FundUntil(DateTimeOffset.FromUnixTimeMilliseconds(hourMs), isOpen);
        _nextMs = hourMs + HourMs;
    }
}
