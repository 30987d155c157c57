using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Directions as log lines spell them: BUY and SELL everywhere, a long position being BUY.</summary>
internal static class LogSide
{
    public static string Of(SignalSide side) => side.ToString().ToUpperInvariant();

    public static string Of(OrderSide side) => side == OrderSide.Buy ? "BUY" : "SELL";

    public static string Of(PositionSide side) => Of(side.OpeningSide());
}
