using System.Data.Common;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Exchanges.Paper;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Writes a step of the paper venue.</summary>
internal sealed class PaperTables(ConsoleDbContext context) : IDisposable
{
    private readonly RowWriter<PaperAccountRow> _accounts = new(context, OnConflict.Overwrite);
    private readonly RowWriter<PaperOrderRow> _orders = new(context, OnConflict.Overwrite);
    private readonly RowWriter<PaperPositionRow> _positions = new(context, OnConflict.Overwrite);
    private readonly RowWriter<PaperFillRow> _fills = new(context, OnConflict.Ignore);
    private readonly RowWriter<PaperFundingRow> _funding = new(context, OnConflict.Ignore);

    // The account comes first: the other rows refer to it.
    public void Write(PaperChanges changes, DbTransaction transaction)
    {
        _accounts.Write(new PaperAccountRow { AccountId = changes.Account.Value, Balance = changes.Balance, FundedUntil = changes.FundedUntil }, transaction);
        foreach (var order in changes.Orders)
        {
            _orders.Write(PaperOrderRow.From(order), transaction);
        }

        foreach (var position in changes.Positions)
        {
            _positions.Write(PaperPositionRow.From(position), transaction);
        }

        foreach (var fill in changes.Fills)
        {
            _fills.Write(PaperFillRow.From(changes.Account, fill), transaction);
        }

        foreach (var funding in changes.Funding)
        {
            _funding.Write(PaperFundingRow.From(changes.Account, funding), transaction);
        }
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _orders.Dispose();
        _positions.Dispose();
        _fills.Dispose();
        _funding.Dispose();
    }
}
