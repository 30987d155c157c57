using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Checks the books after each trade and each reconciliation. While they don't add up no entry is made; exits are.</summary>
internal sealed class LedgerWatch(EngineContext context)
{
    public void Check()
    {
        var found = LedgerAudit.Fault(context.Portfolio, context.Account.OpeningBalance);
        var fault = found is null ? null : $"The books of {context.Account.Id} don't add up: {found}. Stop, keep a copy of the database, and look at the ledger.";
        if (fault != context.LedgerFault)
        {
            context.LedgerFault = fault;
            context.Emit(new LedgerChanged(fault));
        }
    }
}
