using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A new account was opened.</summary>
public sealed record AccountOpened(TradingAccount Account, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Account {Account.Id} opened with ${Account.OpeningBalance}.";
}
