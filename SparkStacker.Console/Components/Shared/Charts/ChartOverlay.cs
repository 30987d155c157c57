using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>What is drawn over the candles of a strategy: the open position's lines and the fills of its trades.</summary>
internal static class ChartOverlay
{
    public static List<ChartLine> Lines(EngineSnapshot snapshot, StrategyId strategy)
    {
        var lines = new List<ChartLine>();
        if (Open(snapshot, strategy) is not { } position)
        {
            return lines;
        }

        lines.Add(new ChartLine("entry", (double)position.EntryPrice, $"{position.Side} {Sizes.Text(position.Size, snapshot.RulesOf(position.Symbol))}"));
        Add(lines, "stop", "Stop", position, position.StopLossPrice);
        Add(lines, "target", "Target", position, position.TakeProfitPrice);
        return lines;
    }

    /// <summary>Where the open position began, and where trades ended with what result. Their beginnings stand at the crosses.</summary>
    public static List<ChartFill> Fills(EngineSnapshot snapshot, StrategyId strategy)
    {
        var (fills, interval) = (new List<ChartFill>(), ChartMarket.Of(snapshot, strategy).Interval);
        foreach (var trade in snapshot.Trades.Where(trade => trade.Strategy == strategy))
        {
            fills.Add(At(trade.ExitTime, trade.ExitPrice, trade.NetPnl > 0 ? "gain" : "loss"));
        }

        if (Open(snapshot, strategy) is { } position)
        {
            fills.Add(At(position.OpenedAt, position.EntryPrice, "entry"));
        }

        return fills;

        ChartFill At(DateTimeOffset time, decimal price, string kind) =>
            new(interval.Floor(time.ToUnixTimeMilliseconds()) / 1000, (double)price, kind);
    }

    private static Position? Open(EngineSnapshot snapshot, StrategyId strategy) =>
        snapshot.Positions.FirstOrDefault(view => view.Position.Strategy == strategy)?.Position;

    private static void Add(List<ChartLine> lines, string kind, string word, Position position, decimal? price)
    {
        if (price is { } at && position.EntryNotional != 0)
        {
            var pnl = position.UnrealisedPnl(at);
            lines.Add(new ChartLine(kind, (double)at, $"{word} {Percents.Signed(pnl / position.EntryNotional * 100)} · {Money.Signed(pnl)}"));
        }
    }
}
