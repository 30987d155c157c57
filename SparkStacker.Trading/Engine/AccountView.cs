using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Figures of the account, quote currency.</summary>
/// <param name="Id">Account.</param>
/// <param name="OpeningBalance">Balance at the start.</param>
/// <param name="Balance">Opening balance plus all ledger entries.</param>
/// <param name="Equity">Balance plus unrealised P&amp;L.</param>
/// <param name="TodayPnl">Equity minus the equity at 00:00 UTC of the market's day (or at the start).</param>
/// <param name="TodayPercent"><paramref name="TodayPnl"/> as percent of that equity.</param>
/// <param name="Exposure">Sum of the notional of open positions at the mark price.</param>
/// <param name="MarginUsed">Margin that open positions lock.</param>
/// <param name="PeakEquity">Highest equity so far.</param>
/// <param name="DrawdownPercent">How far equity is below its peak, 0 to 100.</param>
public sealed record AccountView(
    AccountId Id, decimal OpeningBalance, decimal Balance, decimal Equity, decimal TodayPnl, decimal TodayPercent,
    decimal Exposure, decimal MarginUsed, decimal PeakEquity, decimal DrawdownPercent);
