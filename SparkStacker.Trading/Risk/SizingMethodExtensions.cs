namespace SparkStacker.Trading.Risk;

/// <summary>Names of <see cref="SizingMethod"/>.</summary>
public static class SizingMethodExtensions
{
    /// <summary>As part of a sentence.</summary>
    public static string Words(this SizingMethod method) => method switch
    {
        SizingMethod.EquityPercent => "percent of equity",
        SizingMethod.RiskPerTrade => "risk per trade",
        SizingMethod.FixedUnits => "fixed units",
        SizingMethod.Kelly => "Kelly",
        _ => "fixed notional",
    };
}
