using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Strategies;

/// <summary>A strategy's closed trades in figures; what can't be said is null.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Figures">Figures.</param>
/// <param name="HedgeEffectivenessPercent">See <see cref="HedgeEffectiveness.Percent"/>; null where it says nothing.</param>
public sealed record ComparedStrategy(string Strategy, TradeFigures Figures, double? HedgeEffectivenessPercent)
{
    /// <summary>See <see cref="PercentChain.Drawdown"/>, percentage points of the notional.</summary>
    public required decimal DrawdownPercent { get; init; }

    /// <summary>See <see cref="PercentChain.Sharpe"/>.</summary>
    public required double? Sharpe { get; init; }

    /// <summary>See <see cref="PercentChain.Sortino"/>.</summary>
    public required double? Sortino { get; init; }

    /// <summary>See <see cref="PercentChain.Calmar"/>.</summary>
    public required double? Calmar { get; init; }

    /// <summary>Time in the market, percent of the time from the first entry to the last exit.</summary>
    public required double? ExposurePercent { get; init; }

    /// <param name="strategy">Strategy.</param>
    /// <param name="trades">Its trades in the order of their exits.</param>
    public static ComparedStrategy Of(string strategy, IReadOnlyList<Trade> trades)
    {
        var chain = Chain(trades);
        return new ComparedStrategy(strategy, TradeFigures.Of(trades), HedgeEffectiveness.Percent(trades))
        {
            DrawdownPercent = PercentChain.Drawdown(chain.Select(t => t.Percent)),
            Sharpe = PercentChain.Sharpe(chain),
            Sortino = PercentChain.Sortino(chain),
            Calmar = PercentChain.Calmar(chain),
            ExposurePercent = Exposure([.. trades.Where(t => t.Role == PositionRole.Main)]),
        };
    }

    /// <summary>Exit and P&amp;L percent of the main positions: percent of a hedge's own, smaller notional don't add up with theirs.</summary>
    public static (DateTimeOffset Exit, decimal Percent)[] Chain(IEnumerable<Trade> trades) =>
        [.. trades.Where(t => t.Role == PositionRole.Main).Select(t => (t.ExitTime, t.PnlPercent))];

    private static double? Exposure(Trade[] trades) =>
        trades.Length > 0 && (trades.Max(t => t.ExitTime) - trades.Min(t => t.EntryTime)).TotalSeconds is var span and > 0
            ? Math.Min(100, trades.Sum(t => t.Duration.TotalSeconds) / span * 100)
            : null;
}
