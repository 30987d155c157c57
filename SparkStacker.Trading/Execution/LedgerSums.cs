namespace SparkStacker.Trading.Execution;

/// <summary>An account's ledger added up by kind, quote currency.</summary>
/// <param name="Deposits">Opening balance.</param>
/// <param name="Realised">Price differences.</param>
/// <param name="Fees">Below 0 where paid.</param>
/// <param name="Funding">Above 0 where received.</param>
/// <param name="Entries">Number of entries.</param>
public readonly record struct LedgerSums(decimal Deposits, decimal Realised, decimal Fees, decimal Funding, long Entries)
{
    /// <summary>Sum of all entries.</summary>
    public decimal Balance => Deposits + Realised + Fees + Funding;

    /// <summary>The sums with one more entry.</summary>
    public LedgerSums With(LedgerKind kind, decimal amount) => kind switch
    {
        LedgerKind.Deposit => this with { Deposits = Deposits + amount, Entries = Entries + 1 },
        LedgerKind.RealisedPnl => this with { Realised = Realised + amount, Entries = Entries + 1 },
        LedgerKind.Fee => this with { Fees = Fees + amount, Entries = Entries + 1 },
        _ => this with { Funding = Funding + amount, Entries = Entries + 1 },
    };
}
