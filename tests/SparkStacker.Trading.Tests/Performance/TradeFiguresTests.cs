using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Performance;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Performance;

public sealed class TradeFiguresTests
{
    [Fact]
    public void Of_TradesOfDifferentLeverage_EachCountsWithItsOwn()
    {
        var figures = TradeFigures.Of([Trade(1m, 10m), Trade(-2m, 5m)]);

        // 1 % at 10x and -2 % at 5x of the notional.
        Assert.Equal(-0.5, figures.AveragePercent!.Value, 1e-12);
        Assert.Equal(0, figures.AveragePercentOnMargin!.Value, 1e-12);
        Assert.Null(TradeFigures.Of([]).AveragePercentOnMargin);
    }

    private static Trade Trade(decimal net, decimal leverage) => new()
    {
        Id = new PositionId("p"),
        Account = new AccountId("paper-1"),
        Strategy = new StrategyId("scripted"),
        Symbol = MarketSymbol.EthUsd,
        Side = PositionSide.Long,
        Size = 1m,
        EntryPrice = 100m,
        ExitPrice = 100m + net,
        EntryTime = DateTimeOffset.UnixEpoch,
        ExitTime = DateTimeOffset.UnixEpoch.AddMinutes(1),
        ExitReason = ExitReason.Signal,
        GrossPnl = net,
        Fees = 0,
        Leverage = leverage,
        ParameterVersion = 1,
    };
}
