namespace SparkStacker.Trading.Execution;

/// <summary>Kind of a ledger entry.</summary>
public enum LedgerKind
{
    /// <summary>Opening balance of an account.</summary>
    Deposit,

    /// <summary>Price difference realised by a closing fill.</summary>
    RealisedPnl,

    /// <summary>Fee of a fill.</summary>
    Fee,

    /// <summary>Hourly funding payment.</summary>
    Funding,
}
