using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>Keeps what is left of a position large enough to be closed.</summary>
internal static class ExitSizes
{
    /// <summary>Why closing <paramref name="size"/> would leave something that the venue takes no exit for, with both numbers; null where it doesn't.</summary>
    public static string? LeavesTooLittle(Position position, decimal size, decimal price, MarketRules rules)
    {
        var rest = (position.Size - size) * price;
        return rest > 0 && rest < rules.MinimumExitNotional
            ? $"${rest:0.00##} would stay open, and the venue takes no exit below ${rules.MinimumExitNotional:0.00}. Close the whole position, or less of it."
            : null;
    }
}
