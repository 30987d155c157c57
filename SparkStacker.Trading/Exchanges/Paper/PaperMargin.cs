using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>Cross margin of the paper account at the last prices.</summary>
internal sealed class PaperMargin(PaperBook book, IReadOnlyDictionary<MarketSymbol, MarketRules> rules, IReadOnlyDictionary<MarketSymbol, decimal> touch)
{
    /// <summary>Whether the account's value carries an order that adds to its positions, at the market's maximum leverage.</summary>
    public bool Covers(OrderRequest request)
    {
        var signed = request.Side == Execution.OrderSide.Buy ? request.Size : -request.Size;
        var (value, needed) = (book.Balance, 0m);
        var isCounted = false;
        foreach (var position in book.AllPositions)
        {
            var price = PriceOf(position);
            value += (price - position.EntryPrice) * position.SignedSize;
            var isIts = position.Symbol == request.Symbol && position.Leg == request.Leg;
            isCounted |= isIts;
            needed += Math.Abs(position.SignedSize + (isIts ? signed : 0)) * price / rules[position.Symbol].MaxLeverage;
        }

        needed += isCounted ? 0 : request.Size * touch.GetValueOrDefault(request.Symbol) / rules[request.Symbol].MaxLeverage;
        return needed <= value;
    }

    /// <summary>The price at which the venue takes the market's positions away, where this update reached it; null where it didn't.</summary>
    public decimal? LiquidationIn(in MarketUpdate update)
    {
        var (available, net, gross) = (book.Balance, 0m, 0m);
        foreach (var position in book.AllPositions)
        {
            var (price, size) = (PriceOf(position), Math.Abs(position.SignedSize));
            available += ((price - position.EntryPrice) * position.SignedSize) - MarginMath.Maintenance(size * price, rules[position.Symbol].MaxLeverage);
            if (position.Symbol == update.Symbol)
            {
                (net, gross) = (net + position.SignedSize, gross + size);
            }
        }

        if (gross == 0)
        {
            return null;
        }

        var maxLeverage = rules[update.Symbol].MaxLeverage;
        if (MarginMath.LiquidationPrice(update.Last, net, gross, available, maxLeverage) is not { } at)
        {
            return available < 0 ? update.Last : null;
        }

        // Falling prices threaten a long, rising ones a short; a jump past the price fills at the nearest one that was traded.
        return net > MarginMath.Maintenance(gross, maxLeverage)
            ? update.Low <= at ? Math.Min(at, update.High) : null
            : update.High >= at ? Math.Max(at, update.Low) : null;
    }

    private decimal PriceOf(PaperPosition position) => touch.TryGetValue(position.Symbol, out var price) ? price : position.EntryPrice;
}
