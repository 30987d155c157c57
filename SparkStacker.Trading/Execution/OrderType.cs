namespace SparkStacker.Trading.Execution;

/// <summary>How an order executes.</summary>
public enum OrderType
{
    /// <summary>At once, at the touch.</summary>
    Market,

    /// <summary>At the limit price or better.</summary>
    Limit,

    /// <summary>A market order that waits until the price crosses its trigger to the worse side.</summary>
    StopMarket,

    /// <summary>A market order that waits until the price crosses its trigger to the better side.</summary>
    TakeProfitMarket,
}
