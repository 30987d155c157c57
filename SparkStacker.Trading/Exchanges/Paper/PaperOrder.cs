using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>An order in the paper venue's own book.</summary>
/// <param name="Account">Account.</param>
/// <param name="Number">The venue's number, from 1.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="State">State.</param>
/// <param name="FilledSize">Filled so far.</param>
/// <param name="Reason">Why it ended, where it wasn't by a fill.</param>
/// <param name="Time">Market time of the last change.</param>
public sealed record PaperOrder(
    AccountId Account, long Number, OrderRequest Request, OrderState State, decimal FilledSize, string? Reason, DateTimeOffset Time);
