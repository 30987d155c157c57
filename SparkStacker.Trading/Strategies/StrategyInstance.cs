namespace SparkStacker.Trading.Strategies;

/// <summary>A built-in strategy on a market and candle length of its own.</summary>
public sealed class StrategyInstance
{
    /// <summary>Its name: lower case letters, digits and underscores.</summary>
    public string Id { get; set; } = "";

    /// <summary><c>macd</c>, <c>rsi</c>, <c>bollinger</c> or <c>ema</c>.</summary>
    public string Strategy { get; set; } = "";

    /// <summary>Market, for example <c>BTC-USD</c>.</summary>
    public string Market { get; set; } = "";

    /// <summary>Candle length: <c>1m</c>, <c>5m</c>, <c>15m</c>, <c>1h</c>, <c>4h</c> or <c>1d</c>.</summary>
    public string Interval { get; set; } = "1m";
}
