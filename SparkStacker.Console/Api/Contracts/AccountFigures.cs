using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>The account in figures, quote currency.</summary>
internal sealed record AccountFigures(
    string Id, decimal OpeningBalance, decimal Balance, decimal Equity, decimal TodayPnl, decimal TodayPercent, decimal Exposure, decimal MarginUsed, decimal PeakEquity,
    decimal DrawdownPercent)
{
    public static AccountFigures Of(AccountView a) => new(
        a.Id.Value, a.OpeningBalance, a.Balance, a.Equity, a.TodayPnl, a.TodayPercent, a.Exposure, a.MarginUsed, a.PeakEquity, a.DrawdownPercent);
}
