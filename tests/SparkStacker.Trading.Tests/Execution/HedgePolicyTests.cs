using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Execution;

public sealed class HedgePolicyTests
{
    [Theory]
    [InlineData("10", "-0.01", false, HedgeRule.Halve)]
    [InlineData("9.99", "-0.01", false, null)]
    [InlineData("10", "0", false, null)]
    [InlineData("10", "-0.01", true, null)] // Once.
    [InlineData("-15", "0.01", false, HedgeRule.CloseMain)]
    [InlineData("-15", "0.01", true, HedgeRule.CloseMain)]
    [InlineData("-14.99", "0.01", false, null)]
    [InlineData("-15", "0", false, null)]
    [InlineData("-10.01", "-10.01", false, HedgeRule.CloseBoth)]
    [InlineData("-10", "-10.01", false, null)]
    [InlineData("-10.01", "-10", false, null)]
    [InlineData("-15", "-10.01", true, HedgeRule.CloseBoth)]
    public void Decide_AtAndBesideEachLimit(string main, string hedge, bool isHalved, HedgeRule? expected) => Assert.Equal(
        expected,
        HedgePolicy.Decide(decimal.Parse(main, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(hedge, System.Globalization.CultureInfo.InvariantCulture), isHalved));

    [Fact]
    public void HedgeOf_Main_IsRecognisedAndNothingElseIs()
    {
        var main = new PositionId("paper-1-macd-20250504T0901-long");
        var hedge = HedgePolicy.HedgeOf(main);
        Assert.True(HedgePolicy.IsHedgeOf(hedge, main));
        Assert.False(HedgePolicy.IsHedgeOf(main, main));
        Assert.False(HedgePolicy.IsHedgeOf(hedge, new PositionId("paper-1-macd-20250504T0902-long")));
        Assert.Equal((PositionRole.Hedge, PositionRole.Main), (HedgePolicy.RoleOf(hedge), HedgePolicy.RoleOf(main)));
    }

    [Theory]
    [InlineData("0.0004", "0.0002")]
    [InlineData("0.0003", "0.0002")]
    [InlineData("0.0001", "0.0001")]
    public void Half_IsRoundedUpToTheLot(string size, string half) => Assert.Equal(
        decimal.Parse(half, System.Globalization.CultureInfo.InvariantCulture),
        HedgePolicy.Half(decimal.Parse(size, System.Globalization.CultureInfo.InvariantCulture), 0.0001m));

    [Fact]
    public void PercentOnMargin_CountsFeesAndLeverage()
    {
        var position = new Position
        {
            Id = new PositionId("p"),
            Account = new AccountId("paper-1"),
            Strategy = new StrategyId("s"),
            Symbol = MarketSymbol.EthUsd,
            Side = PositionSide.Short,
            Size = 0.5m,
            EntrySize = 0.5m,
            EntryPrice = 2000m,
            Leverage = 5,
            Fees = 1m,
            OpenedAt = DateTimeOffset.UnixEpoch,
            ParameterVersion = 1,
        };
        Assert.Equal(4.5m, HedgePolicy.PercentOnMargin(position, 1980m)); // $10 − $1 of a margin of $200.
    }
}
