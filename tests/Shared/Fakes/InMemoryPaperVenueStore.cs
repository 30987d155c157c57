using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Tests.Shared.Fakes;

/// <summary>The paper venue's books in memory; <see cref="Fault"/> makes them refuse a step.</summary>
internal sealed class InMemoryPaperVenueStore : IPaperVenueStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<AccountId, Book> _books = [];

    /// <summary>Answer to each commit while set: nothing is kept.</summary>
    public string? Fault { get; set; }

    /// <summary>Steps that were accepted.</summary>
    public int Commits { get; private set; }

    public PaperState Load(AccountId account)
    {
        lock (_lock)
        {
            return _books.TryGetValue(account, out var book)
                ? new PaperState(
                    book.Balance,
                    [.. book.Orders.Values.Where(o => !o.State.IsFinal())],
                    [.. book.Positions.Values.Where(p => p.SignedSize != 0)],
                    book.Orders.Keys.LastOrDefault(),
                    book.Fills.Count)
                {
                    FundedUntil = book.FundedUntil,
                }
                : new PaperState(null, [], [], 0, 0);
        }
    }

    public string? Commit(PaperChanges changes)
    {
        lock (_lock)
        {
            if (Fault is { } fault)
            {
                return fault;
            }

            Commits++;
            if (!_books.TryGetValue(changes.Account, out var book))
            {
                _books[changes.Account] = book = new Book();
            }

            book.Keep(changes);
            return null;
        }
    }

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id)
    {
        lock (_lock)
        {
            return _books.GetValueOrDefault(account)?.Orders.Values.FirstOrDefault(o => o.Request.Id == id);
        }
    }

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since)
    {
        lock (_lock)
        {
            return [.. (_books.GetValueOrDefault(account)?.Fills.Values ?? Enumerable.Empty<VenueFill>()).Where(f => f.Time >= since).OrderBy(f => f.Time)];
        }
    }

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since)
    {
        lock (_lock)
        {
            return [.. (_books.GetValueOrDefault(account)?.Funding.Values ?? Enumerable.Empty<VenueFunding>()).Where(f => f.Time >= since).OrderBy(f => f.Time)];
        }
    }

    private sealed class Book
    {
        public decimal Balance { get; private set; }

        public DateTimeOffset? FundedUntil { get; private set; }

        public OrderedDictionary<string, VenueFunding> Funding { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<long, PaperOrder> Orders { get; } = [];

        public SortedDictionary<string, PaperPosition> Positions { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<string, VenueFill> Fills { get; } = new(StringComparer.Ordinal);

        public void Keep(PaperChanges changes)
        {
            (Balance, FundedUntil) = (changes.Balance, changes.FundedUntil);
            foreach (var payment in changes.Funding)
            {
                Funding.TryAdd(payment.Id, payment);
            }

            foreach (var order in changes.Orders)
            {
                Orders[order.Number] = order;
            }

            foreach (var position in changes.Positions)
            {
                Positions[$"{position.Symbol.Name} {position.Leg}"] = position;
            }

            foreach (var fill in changes.Fills)
            {
                Fills.TryAdd(fill.Id, fill);
            }
        }
    }
}
