using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>Funding was paid or received.</summary>
public sealed record FundingPaid(VenueFunding Payment) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"Funding of ${Math.Abs(Payment.Amount):0.00####} {(Payment.Amount < 0 ? "paid" : "received")} for {Math.Abs(Payment.SignedSize)} {Payment.Symbol.BaseAsset}.";
}
