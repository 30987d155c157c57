using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.History;

/// <summary>What pages read of stored orders and trades.</summary>
internal interface IHistoryReader
{
    /// <param name="filter">Which.</param>
    /// <param name="before">Number from a page before; null begins with the newest.</param>
    /// <param name="limit">Most of them.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    Task<HistoryPage<Order>> OrdersAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken);

    /// <inheritdoc cref="OrdersAsync"/>
    Task<HistoryPage<Trade>> TradesAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>The orders of one position, oldest first.</summary>
    Task<IReadOnlyList<Order>> OrdersOfAsync(AccountId account, PositionId position, CancellationToken cancellationToken);

    /// <summary>The trade that a position became; null while it is open and where there is none.</summary>
    Task<Trade?> TradeAsync(string position, CancellationToken cancellationToken);
}
