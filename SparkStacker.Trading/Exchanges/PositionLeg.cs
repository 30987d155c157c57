namespace SparkStacker.Trading.Exchanges;

/// <summary>Which position of a market an order belongs to at the venue.</summary>
public enum PositionLeg
{
    /// <summary>The only one: the venue nets.</summary>
    Net,

    /// <summary>The long one, on a venue that keeps both sides apart.</summary>
    Long,

    /// <summary>The short one, on such a venue.</summary>
    Short,
}
