using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>Keeps what is left of a position large enough to be closed.</summary>
internal static class ExitSizes
{
    /// <summary>The refusal where closing <paramref name="size"/> would leave something that the venue takes no exit for; null where it wouldn't.</summary>
    public static CommandResult? LeavesTooLittle(Position position, decimal size, decimal price, MarketRules rules)
    {
        var rest = (position.Size - size) * price;
        return rest > 0 && rest < rules.MinimumExitNotional
            ? CommandResult.Failed(
                "remainder_too_small",
                $"${rest:0.00##} would stay open, and the venue takes no exit below ${rules.MinimumExitNotional:0.00}. Close the whole position, or less of it.",
                new BrokenRule("minimum_exit", $"${rules.MinimumExitNotional:0.00}", $"${rest:0.00##}"))
            : null;
    }
}
