namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>paper_accounts</c>: cash at the paper venue. Its books know nothing of the engine's tables.</summary>
internal sealed class PaperAccountRow
{
    public required string AccountId { get; init; }

    public required decimal Balance { get; init; }

    /// <summary>Market time up to which funding has been charged.</summary>
    public required DateTimeOffset? FundedUntil { get; init; }
}
