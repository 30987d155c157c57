using SparkStacker.Console.History;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Tests.History;

/// <summary>Shows what a test has put in and keeps what was asked.</summary>
internal sealed class FakeHistory : IHistoryReader
{
    public List<Order> Orders { get; } = [];

    public List<Trade> Trades { get; } = [];

    public long? Older { get; set; }

    public Exception? Fault { get; set; }

    public List<(RowFilter Filter, long? Before)> Asked { get; } = [];

    public Task<HistoryPage<Order>> OrdersAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken) => Answer(filter, before, Orders);

    public Task<HistoryPage<Trade>> TradesAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken) => Answer(filter, before, Trades);

    public Task<IReadOnlyList<Order>> OrdersOfAsync(AccountId account, PositionId position, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Order>>([.. Orders.Where(o => o.Account == account && o.Position == position)]);

    public Task<Trade?> TradeAsync(string position, CancellationToken cancellationToken) => Task.FromResult(Trades.Find(t => t.Id.Value == position));

    private Task<HistoryPage<T>> Answer<T>(RowFilter filter, long? before, List<T> items)
    {
        Asked.Add((filter, before));
        return Fault is { } fault ? Task.FromException<HistoryPage<T>>(fault) : Task.FromResult(new HistoryPage<T>([.. items], Older));
    }
}
