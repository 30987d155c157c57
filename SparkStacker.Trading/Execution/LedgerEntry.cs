namespace SparkStacker.Trading.Execution;

/// <summary>One line of the account's ledger: opening balance plus the sum of all entries is the balance, exactly.</summary>
/// <param name="Account">Account.</param>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Time">Market time.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Quote currency; negative takes from the balance.</param>
/// <param name="Reference">The fill or account that it belongs to.</param>
public sealed record LedgerEntry(
    AccountId Account, long Sequence, DateTimeOffset Time, LedgerKind Kind, decimal Amount, string Reference);
