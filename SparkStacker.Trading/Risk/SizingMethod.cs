namespace SparkStacker.Trading.Risk;

/// <summary>What decides how large an entry is. The numeric value is that of the strategies' parameter <c>sizing_method</c>.</summary>
public enum SizingMethod
{
    /// <summary>The method and amounts of <see cref="SizingOptions"/>. Only for strategies.</summary>
    GlobalDefault,

    /// <summary>As much as the strategy's <c>max_position_usd</c> allows.</summary>
    FixedNotional,

    /// <summary>A percentage of equity as notional.</summary>
    EquityPercent,

    /// <summary>As much as loses a percentage of equity when the stop-loss fills at its price.</summary>
    RiskPerTrade,

    /// <summary>A fixed amount of the base asset.</summary>
    FixedUnits,

    /// <summary>A fraction of the Kelly stake of the strategy's own closed trades, with a cap.</summary>
    Kelly,
}
