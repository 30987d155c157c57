namespace SparkStacker.Trading.Execution;

/// <summary>Direction of an order or a fill.</summary>
public enum OrderSide
{
    /// <summary>Buys the base asset.</summary>
    Buy,

    /// <summary>Sells the base asset.</summary>
    Sell,
}
