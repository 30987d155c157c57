using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Positions and money, here and at the venue.</summary>
internal static class VenueComparison
{
    // A venue's mean entry price may have no end.
    private const int Decimals = 9;

    /// <summary>What differs, one sentence; null where nothing does.</summary>
    public static string? Difference(EngineContext context, VenueAccount account)
    {
        var open = context.Portfolio.Open;
        foreach (var symbol in open.Select(p => p.Symbol).Concat(account.Positions.Select(p => p.Symbol)).Distinct())
        {
            var ours = open.Where(p => p.Symbol == symbol).Sum(p => p.Size * p.Side.Sign());
            var theirs = account.Positions.Where(p => p.Symbol == symbol).Sum(p => p.SignedSize);
            if (ours != theirs)
            {
                return $"The position in {symbol} is {ours} here and {theirs} at the venue.";
            }

            // Where both sides are kept apart they must agree one by one.
            var (held, venueHeld) = (open.Where(p => p.Symbol == symbol).Sum(p => p.Size), account.Positions.Where(p => p.Symbol == symbol).Sum(p => Math.Abs(p.SignedSize)));
            if (!context.Venue.NetsPositions && held != venueHeld)
            {
                return $"Long and short in {symbol} are {held} together here and {venueHeld} at the venue.";
            }
        }

        // A venue that nets has one mean price where we have one for each position: what a part of them realises depends on it, cash less cost doesn't.
        var mine = context.Portfolio.Balance - open.Sum(p => p.Size * p.Side.Sign() * p.EntryPrice);
        var venues = account.Balance - account.Positions.Sum(p => p.SignedSize * p.EntryPrice);
        return decimal.Round(mine - venues, Decimals) == 0
            ? null
            : $"The balance is ${context.Portfolio.Balance} here and ${account.Balance} at the venue.";
    }
}
