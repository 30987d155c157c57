namespace SparkStacker.Trading.Performance;

/// <summary>Closed trades in the order of their exits, as the figures read them: from decimals, or from whole numbers of a fast backtest.</summary>
internal interface ITradeColumn
{
    int Count { get; }

    /// <summary>Net P&amp;L of a trade, quote currency: price difference less fees plus funding, rounded once.</summary>
    double Net(int trade);

    /// <summary>Notional at entry, quote currency, above 0.</summary>
    double Notional(int trade);

    /// <summary>Time in the market, milliseconds.</summary>
    long DurationMs(int trade);

    /// <summary>The exact sums.</summary>
    TradeSums Sums();
}
