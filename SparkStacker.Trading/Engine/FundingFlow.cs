using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Books funding payments: on the ledger as the venue tells them, and on the positions that they belong to.</summary>
internal sealed class FundingFlow(EngineContext context, IEnumerable<string> known)
{
    private readonly HashSet<string> _known = [.. known];

    /// <summary>Books a payment; told twice it counts once.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Apply(VenueFunding payment)
    {
        if (!_known.Add(payment.Id))
        {
            return false;
        }

        context.Journal.Changes.Ledger.Add(context.Portfolio.Post(payment.Time, LedgerKind.Funding, payment.Amount, payment.Id));
        Share(payment);
        context.Emit(new FundingPaid(payment));
        return true;
    }

    // Each position has its part by its own size; the last one takes what is left, so that the parts sum up exactly.
    private void Share(VenueFunding payment)
    {
        var mine = context.Portfolio.Open.Where(p => p.Symbol == payment.Symbol && p.OpenedAt <= payment.Time && p.Side.Sign() == Math.Sign(payment.SignedSize)).ToArray();
        var left = payment.Amount;
        for (var i = 0; i < mine.Length; i++)
        {
            var part = i == mine.Length - 1 ? left : payment.Amount * mine[i].Size / Math.Abs(payment.SignedSize);
            left -= part;
            context.Save(mine[i] with { Funding = mine[i].Funding + part });
        }
    }
}
