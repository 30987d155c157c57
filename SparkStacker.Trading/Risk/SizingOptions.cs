namespace SparkStacker.Trading.Risk;

/// <summary>Section <c>SparkStacker:Risk:Sizing</c>: how strategies size that don't say so themselves.</summary>
public sealed class SizingOptions
{
    /// <summary>Method; <see cref="SizingMethod.GlobalDefault"/> is not one.</summary>
    public SizingMethod Method { get; set; } = SizingMethod.FixedNotional;

    /// <summary>Notional as percent of equity, above 0, at most 1,000.</summary>
    public decimal EquityPercent { get; set; } = 1m;

    /// <summary>Loss at the stop as percent of equity, above 0, at most 10.</summary>
    public decimal RiskPercent { get; set; } = 0.5m;

    /// <summary>Size in the base asset, above 0.</summary>
    public decimal Units { get; set; } = 0.001m;

    /// <summary>Part of the Kelly stake that is taken, above 0, at most 1.</summary>
    public decimal KellyFraction { get; set; } = 0.5m;

    /// <summary>Most notional that Kelly may take, percent of equity, above 0, at most 1,000.</summary>
    public decimal KellyCapPercent { get; set; } = 10m;

    internal Sizing ToSizing() => new(Method, EquityPercent, RiskPercent, Units, KellyFraction, KellyCapPercent);
}
