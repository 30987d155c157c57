using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Trades;

/// <summary>A trade with everything that led to it.</summary>
/// <param name="Trade">The trade.</param>
/// <param name="Decision">Why it was opened; null where an older version of the program opened it.</param>
/// <param name="Orders">Its orders that filled, in their order.</param>
internal sealed record TradeDetail(Trade Trade, TradeDecision? Decision, IReadOnlyList<Order> Orders);
