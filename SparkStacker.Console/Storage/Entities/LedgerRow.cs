using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>ledger_entries</c>: the opening balance and each change of it.</summary>
internal sealed class LedgerRow
{
    public required string AccountId { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required LedgerKind Kind { get; init; }

    public required decimal Amount { get; init; }

    public required string Reference { get; init; }

    public static LedgerRow From(LedgerEntry entry) => new()
    {
        AccountId = entry.Account.Value,
        Sequence = entry.Sequence,
        Time = entry.Time,
        Kind = entry.Kind,
        Amount = entry.Amount,
        Reference = entry.Reference,
    };

    public LedgerEntry ToEntry() => new(new AccountId(AccountId), Sequence, Time, Kind, Amount, Reference);
}
