using System.Collections.Immutable;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>Live trading beside its backtest: trades matched one to one, and each difference explained to the last decimal.</summary>
public sealed record LiveComparison
{
    /// <summary>All trades of either side, oldest first.</summary>
    public required ImmutableArray<TradeComparison> Trades { get; init; }

    /// <summary>What each cause made; the amounts sum up to <see cref="Difference"/>.</summary>
    public required ImmutableArray<CauseTotal> Causes { get; init; }

    /// <summary>Where the live result may lie by luck alone; null without expected trades.</summary>
    public required ExpectationBand? Band { get; init; }

    /// <summary>Net P&amp;L of the live trades, quote currency.</summary>
    public decimal LiveNet => Trades.Sum(t => t.Live?.NetPnl ?? 0);

    /// <summary>Net P&amp;L of the backtest's trades.</summary>
    public decimal ExpectedNet => Trades.Sum(t => t.Expected?.NetPnl ?? 0);

    /// <summary>Live less expected.</summary>
    public decimal Difference => LiveNet - ExpectedNet;

    /// <summary>Trades that both sides have.</summary>
    public int Matched => Trades.Count(t => t is { Live: not null, Expected: not null });

    /// <summary>Compares.</summary>
    /// <param name="input">What is known.</param>
    public static LiveComparison Of(ComparisonInput input)
    {
        var reasons = new DifferenceReasons(input);
        var unmatched = input.Live.OrderBy(t => t.EntryTime).ToList();
        var trades = new List<TradeComparison>();
        foreach (var expected in input.Expected.OrderBy(t => t.EntryTimeMs))
        {
            var live = Match(unmatched, expected, input.Interval.Milliseconds());
            if (live is not null)
            {
                unmatched.Remove(live);
            }

            trades.Add(new TradeComparison(live, expected, live is null ? [reasons.Missed(expected)] : reasons.Between(live, expected)));
        }

        trades.AddRange(unmatched.Select(live => new TradeComparison(live, null, [reasons.Unexpected(live)])));
        return new LiveComparison
        {
            Trades = [.. trades.OrderBy(t => t.EntryTime)],
            Causes = [.. trades.SelectMany(t => t.Causes).GroupBy(c => c.Cause).Select(g => new CauseTotal(g.Key, g.Count(), g.Sum(c => c.Amount))).OrderBy(c => c.Cause)],
            Band = ExpectationBand.Of(input.Expected, input.Seed),
        };
    }

    // The nearest entry to the same side that is less than a candle away; the list is in the order of entries.
    private static Trade? Match(List<Trade> live, in BacktestTrade expected, long toleranceMs)
    {
        Trade? best = null;
        var nearest = toleranceMs;
        foreach (var trade in live)
        {
            var apart = trade.EntryTime.ToUnixTimeMilliseconds() - expected.EntryTimeMs;
            if (apart >= toleranceMs)
            {
                break;
            }

            if (trade.Side == expected.Side && Math.Abs(apart) < nearest)
            {
                (best, nearest) = (trade, Math.Abs(apart));
            }
        }

        return best;
    }
}
