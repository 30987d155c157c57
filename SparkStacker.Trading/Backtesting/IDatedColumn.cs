using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Closed trades with the times of their exits.</summary>
internal interface IDatedColumn : ITradeColumn
{
    /// <summary>Time of the closing fill, Unix milliseconds.</summary>
    long ExitMs(int trade);
}
