using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Performance;

/// <summary>How well hedges stood against their main positions.</summary>
public static class HedgeEffectiveness
{
    /// <summary>Below this many pairs the figure says nothing.</summary>
    public const int MinimumPairs = 5;

    /// <summary>
    /// Variability reduction, percent: 100 · (1 − Σ(H + h·M)² / Σ(h·M)²) over pairs of a main position's and its hedge's price
    /// difference, M and H, before fees and funding, with h the hedge's part of the main notional: the part that was to be hedged.
    /// 100 where each hedge made up for its part exactly, 0 where nothing would have been as good, below 0 where nothing would have been better.
    /// </summary>
    /// <remarks>J. D. Finnerty, D. Grant, Alternative Approaches to Testing Hedge Effectiveness under SFAS No. 133, Accounting Horizons 16 (2002).</remarks>
    /// <param name="trades">Closed trades; hedges are paired with their main positions, others are left out.</param>
    /// <returns>Null below <see cref="MinimumPairs"/> or where the main positions moved nothing.</returns>
    public static double? Percent(IEnumerable<Trade> trades)
    {
        var all = trades.ToArray();
        var hedges = all.Where(t => t.Role == PositionRole.Hedge).ToDictionary(t => t.Id);
        var (left, moved, pairs) = (0d, 0d, 0);
        foreach (var main in all)
        {
            if (main.Role == PositionRole.Main && main.EntryNotional > 0 && hedges.TryGetValue(HedgePolicy.HedgeOf(main.Id), out var hedge))
            {
                var part = (double)(hedge.EntryNotional / main.EntryNotional * main.GrossPnl);
                var rest = (double)hedge.GrossPnl + part;
                (left, moved, pairs) = (left + (rest * rest), moved + (part * part), pairs + 1);
            }
        }

        return pairs < MinimumPairs || moved == 0 ? null : 100 * (1 - (left / moved));
    }
}
