using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>The paper venue's books in the console's database, in transactions of their own.</summary>
internal sealed class EfPaperVenueStore(JournalConnection journal, IDbContextFactory<ConsoleDbContext> contexts) : IPaperVenueStore
{
    // Asked for with each order, so the query is compiled once.
    private static readonly Func<ConsoleDbContext, string, string, PaperOrderRow?> s_findOrder = EF.CompileQuery(
        (ConsoleDbContext context, string account, string id) =>
            context.PaperOrders.AsNoTracking().FirstOrDefault(o => o.AccountId == account && o.ClientId == id));

    public PaperState Load(AccountId account)
    {
        using var context = contexts.CreateDbContext();
        var orders = context.PaperOrders.AsNoTracking().Where(o => o.AccountId == account.Value);
        var row = context.PaperAccounts.AsNoTracking().FirstOrDefault(a => a.AccountId == account.Value);
        return new PaperState(
            row?.Balance,
            [.. orders.Where(o => !o.IsFinal).OrderBy(o => o.Number).AsEnumerable().Select(o => o.ToOrder())],
            [.. context.PaperPositions.AsNoTracking().Where(p => p.AccountId == account.Value && p.SignedSize != 0m)
                .OrderBy(p => p.Symbol).AsEnumerable().Select(p => p.ToPosition())],
            orders.Max(o => (long?)o.Number) ?? 0,
            context.PaperFills.LongCount(f => f.AccountId == account.Value))
        {
            FundedUntil = row?.FundedUntil,
        };
    }

    public string? Commit(PaperChanges changes) =>
        journal.Write(changes, static (session, changes, transaction) => session.Paper.Write(changes, transaction));

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id)
    {
        using var context = contexts.CreateDbContext();
        return s_findOrder(context, account.Value, id.Value)?.ToOrder();
    }

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since)
    {
        using var context = contexts.CreateDbContext();
        return [.. context.PaperFills.AsNoTracking().Where(f => f.AccountId == account.Value && f.Time >= since)
            .OrderBy(f => f.Time).ThenBy(f => f.Number).AsEnumerable().Select(f => f.ToFill())];
    }

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since)
    {
        using var context = contexts.CreateDbContext();
        return [.. context.PaperFunding.AsNoTracking().Where(f => f.AccountId == account.Value && f.Time >= since)
            .OrderBy(f => f.Time).AsEnumerable().Select(f => f.ToFunding())];
    }
}
