using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>The paper venue's own books: like an exchange it remembers what it was told, whatever happens to the engine.</summary>
public interface IPaperVenueStore
{
    /// <summary>The books of an account.</summary>
    PaperState Load(AccountId account);

    /// <summary>Writes a step in one transaction.</summary>
    /// <returns>Null when durable; otherwise one sentence that says why not.</returns>
    string? Commit(PaperChanges changes);

    /// <summary>An order by our id, also one that ended; null where the venue has never seen it.</summary>
    PaperOrder? FindOrder(AccountId account, ClientOrderId id);

    /// <summary>Fills since a market time, oldest first.</summary>
    IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since);

    /// <summary>Funding payments since a market time, oldest first.</summary>
    IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since);
}
