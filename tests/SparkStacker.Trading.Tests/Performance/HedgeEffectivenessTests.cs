using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Performance;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Performance;

public sealed class HedgeEffectivenessTests
{
    [Fact]
    public void Percent_HedgesThatMadeUpForTheirPart_IsAHundred() =>
        Assert.Equal(100, HedgeEffectiveness.Percent(Pairs((10, -2), (-5, 1), (3, -0.6m), (8, -1.6m), (-20, 4)))!.Value, 9);

    [Fact]
    public void Percent_HedgesThatDidNothing_IsZero() =>
        Assert.Equal(0, HedgeEffectiveness.Percent(Pairs((10, 0), (-5, 0), (3, 0), (8, 0), (-20, 0)))!.Value, 9);

    [Fact]
    public void Percent_HandCalculation_Agrees()
    {
        // Parts of a fifth: 2, −1, 1, 2, −2, squares 14. With hedges of −1, 1, 0, −2, 1 there is left 1, 0, 1, 0, −1, squares 3.
        Assert.Equal(100 * (1 - (3 / 14d)), HedgeEffectiveness.Percent(Pairs((10, -1), (-5, 1), (5, 0), (10, -2), (-10, 1)))!.Value, 9);
    }

    [Fact]
    public void Percent_FewPairs_IsNull()
    {
        Assert.Null(HedgeEffectiveness.Percent(Pairs((10, -2), (-5, 1), (3, -0.6m), (8, -1.6m))));
        Assert.Null(HedgeEffectiveness.Percent(Pairs((10, -2), (-5, 1), (3, -0.6m), (8, -1.6m), (-20, 4)).Where(t => t.Role == PositionRole.Main)));
    }

    private static Trade[] Pairs(params (decimal Main, decimal Hedge)[] gross) =>
        [.. gross.SelectMany((pair, i) => new[] { Trade(new PositionId($"p{i}"), PositionRole.Main, pair.Main), Trade(HedgePolicy.HedgeOf(new PositionId($"p{i}")), PositionRole.Hedge, pair.Hedge) })];

    private static Trade Trade(PositionId id, PositionRole role, decimal gross) => new()
    {
        Id = id,
        Account = new AccountId("paper-1"),
        Strategy = new StrategyId("s"),
        Symbol = MarketSymbol.EthUsd,
        Side = role == PositionRole.Main ? PositionSide.Long : PositionSide.Short,
        Role = role,
        Size = role == PositionRole.Main ? 0.5m : 0.1m,
        EntryPrice = 2000m,
        ExitPrice = 2000m,
        EntryTime = DateTimeOffset.UnixEpoch,
        ExitTime = DateTimeOffset.UnixEpoch,
        ExitReason = ExitReason.Signal,
        GrossPnl = gross,
        Fees = 1m,
        ParameterVersion = 1,
    };
}
