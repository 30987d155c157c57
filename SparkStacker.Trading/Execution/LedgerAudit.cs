namespace SparkStacker.Trading.Execution;

/// <summary>Whether the books add up, to a millionth of a millionth of a dollar: the ledger with the balance, and the fills with the ledger.</summary>
/// <remarks>
/// What closed positions realised is price times size of their fills; what open ones have spent and taken so far is the rest. So
/// realised P&amp;L of the ledger less that of open positions = cash of all fills less cash of the open positions' fills.
/// </remarks>
internal static class LedgerAudit
{
    // A decimal holds 28 digits: where prices and rates have long fractions, the order of adding shows in the digits after these.
    private const int Decimals = 12;

    /// <summary>What doesn't add up, with both numbers; null where all does.</summary>
    public static string? Fault(Portfolio portfolio, decimal openingBalance)
    {
        var (ledger, fills) = (portfolio.Ledger, portfolio.Fills);
        var (realised, cash) = (ledger.Realised, fills.Cash);
        foreach (var position in portfolio.Open)
        {
            realised -= position.RealisedPnl;
            cash -= (position.ExitNotional - position.EntryCost) * position.Side.Sign();
        }

        return ledger.Entries != portfolio.LastLedgerSequence ? $"the ledger has {ledger.Entries} entries, and the last has number {portfolio.LastLedgerSequence}"
            : Differ(ledger.Deposits, openingBalance) ? $"the deposits are ${ledger.Deposits}, and the account opened with ${openingBalance}"
            : Differ(ledger.Balance, portfolio.Balance) ? $"the entries sum up to ${ledger.Balance}, and the balance is ${portfolio.Balance}"
            : Differ(-ledger.Fees, fills.Fees) ? $"fees of ${-ledger.Fees} are booked, and the fills cost ${fills.Fees}"
            : Differ(realised, cash) ? $"${realised} are booked as realised, and price times size of the fills gives ${cash}"
            : null;
    }

    private static bool Differ(decimal one, decimal other) => decimal.Round(one - other, Decimals) != 0;
}
