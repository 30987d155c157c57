using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A strategy's closed trades on the current account in figures.</summary>
/// <param name="WinRate">Part of the trades with a net gain, 0 to 1; null without trades.</param>
internal sealed record StrategyFigures(int Trades, int Wins, int Losses, decimal NetPnl, decimal? WinRate)
{
    public static StrategyFigures Of(StrategyStatistics s)
    {
        var trades = s.Wins + s.Losses;
        return new(trades, s.Wins, s.Losses, s.NetPnl, trades == 0 ? null : decimal.Round((decimal)s.Wins / trades, 6));
    }
}
