namespace SparkStacker.Console.Hosting.Configuration;

/// <summary>Where orders go.</summary>
public enum TradingMode
{
    /// <summary>To a paper account of ours.</summary>
    Paper,

    /// <summary>To an exchange's test network.</summary>
    Testnet,

    /// <summary>To an exchange, with real money.</summary>
    Live,
}
