using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.History;

/// <summary>Which stored orders and trades are meant; null is any. Pages and the API filter with it alike.</summary>
/// <param name="Account">Account.</param>
/// <param name="Strategy">Strategy.</param>
/// <param name="Symbol">Market.</param>
/// <param name="From">At or after: when an order was created, when a trade was closed.</param>
/// <param name="To">Before.</param>
internal sealed record RowFilter(string? Account = null, string? Strategy = null, string? Symbol = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>Only open orders, or only final ones; of no meaning for trades.</summary>
    public bool? IsFinal { get; init; }

    public IQueryable<OrderRow> Of(IQueryable<OrderRow> rows)
    {
        rows = Account is null ? rows : rows.Where(r => r.AccountId == Account);
        rows = Strategy is null ? rows : rows.Where(r => r.Strategy == Strategy);
        rows = Symbol is null ? rows : rows.Where(r => r.Symbol == Symbol);
        rows = IsFinal is null ? rows : rows.Where(r => r.IsFinal == IsFinal);
        rows = From is null ? rows : rows.Where(r => r.CreatedAt >= From);
        return To is null ? rows : rows.Where(r => r.CreatedAt < To);
    }

    public IQueryable<TradeRow> Of(IQueryable<TradeRow> rows)
    {
        rows = Account is null ? rows : rows.Where(r => r.AccountId == Account);
        rows = Strategy is null ? rows : rows.Where(r => r.Strategy == Strategy);
        rows = Symbol is null ? rows : rows.Where(r => r.Symbol == Symbol);
        rows = From is null ? rows : rows.Where(r => r.ExitTime >= From);
        return To is null ? rows : rows.Where(r => r.ExitTime < To);
    }
}
