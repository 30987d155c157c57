namespace SparkStacker.Trading.Risk.Rules;

/// <summary>One rule about entries. Cheap to ask: the sentence is only made where it refuses.</summary>
internal abstract class EntryRule
{
    public abstract RiskCheck Check(in EntryRequest entry, RiskLimits limits);

    public abstract RiskRefusal Refuse(in EntryRequest entry, in RiskCheck failed);

    protected static string Usd(decimal amount) => $"${amount:0.00##}";

    protected static string Percent(decimal percent) => $"{percent:0.##} %";

    protected static RiskCheck Flag(RiskRule rule, bool refuses) => new(rule, RiskUnit.Flag, 0, refuses ? 1 : 0);
}
