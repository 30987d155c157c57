using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Tests.Risk;

/// <summary>Every rule with an entry that crosses it by one step, and one that stays just inside.</summary>
public sealed class RiskManagerTests
{
    private static readonly RiskManager s_manager = new(new RiskOptions());

    // 0.0005 ETH at 2,000 with an equity of 1,000: far from every limit.
    private static readonly EntryRequest s_inside = new()
    {
        Rules = MarketRules.EthUsd,
        Size = 0.0005m,
        WantedNotional = 1m,
        SizingMethod = SizingMethod.FixedNotional,
        Price = 2_000m,
        Sign = 1,
        MaxPositionUsd = 1m,
        Leverage = 10m,
        StopLossPercent = 2m,
        StrategyPositions = 0,
        Account = new AccountRisk
        {
            Equity = 1_000m,
            Exposure = 0,
            MarginUsed = 0,
            Maintenance = 0,
            Positions = 0,
            NetSize = 0,
            GrossSize = 0,
            DailyLossPercent = 0,
            DrawdownPercent = 0,
        },
        FeedAge = TimeSpan.Zero,
    };

    [Fact]
    public void Refuse_EntryFarFromEveryLimit_IsAllowedAndTellsEachCheck()
    {
        var checks = new RiskCheck[s_manager.RuleCount];
        Assert.Null(s_manager.Refuse(s_inside, s_manager.Limits, checks));
        Assert.Equal(checks.Length, checks.Select(c => c.Rule).Distinct().Count());
        Assert.All(checks, check => Assert.True(check.Passed && check.Margin >= 0));
        var exposure = checks.Single(c => c.Rule == RiskRule.MaxExposure);
        Assert.Equal((RiskUnit.Usd, 1_000m, 1m, 999m), (exposure.Unit, exposure.Limit, exposure.Value, exposure.Margin));
    }

    [Fact]
    public void Refuse_FeedAge_HoldsToTheMillisecond()
    {
        Allowed(s_inside with { FeedAge = TimeSpan.FromSeconds(90) });
        var refusal = Refused(RiskRule.FeedStale, s_inside with { FeedAge = TimeSpan.FromMilliseconds(90_001) });
        Assert.Equal(("90 s", "90 s"), (refusal.Limit, refusal.Value));
        Assert.Equal("feed_stale", refusal.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Refuse_ClockSkew_CountsInBothDirections(int sign)
    {
        Allowed(s_inside with { ClockSkew = TimeSpan.FromMilliseconds(sign * 1_000) });
        var refusal = Refused(RiskRule.ClockSkew, s_inside with { ClockSkew = TimeSpan.FromMilliseconds(sign * 1_001) });
        Assert.Equal(("1 s", "1.001 s"), (refusal.Limit, refusal.Value));
        Assert.Contains(sign > 0 ? "ahead of" : "behind", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_OpenPositions_TheFifthIsTheLast()
    {
        Allowed(With(a => a with { Positions = 4 }));
        var refusal = Refused(RiskRule.MaxOpenPositions, With(a => a with { Positions = 5 }));
        Assert.Equal(("5", "6"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_StrategyHasAPosition_NoSecondOne()
    {
        var refusal = Refused(RiskRule.OnePosition, s_inside with { StrategyPositions = 1 });
        Assert.Equal(("1", "2"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_OrdersOfTheLastMinute_TheTenthIsTheLast()
    {
        Allowed(s_inside with { RecentOrders = 9 });
        var refusal = Refused(RiskRule.OrderRate, s_inside with { RecentOrders = 10 });
        Assert.Equal(("10", "11"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_Leverage_LimitAndMarketsMaximumBothHold()
    {
        Allowed(s_inside with { Leverage = 10m });
        var refusal = Refused(RiskRule.MaxLeverage, s_inside with { Leverage = 11m });
        Assert.Equal(("10×", "11×"), (refusal.Limit, refusal.Value));
        Allowed(s_inside with { Leverage = 5m, Rules = MarketRules.EthUsd with { MaxLeverage = 5 } });
        Refused(RiskRule.MaxLeverage, s_inside with { Leverage = 6m, Rules = MarketRules.EthUsd with { MaxLeverage = 5 } });
    }

    [Fact]
    public void Refuse_PositionCap_OneLotAboveIsTooMuch()
    {
        Allowed(s_inside with { Size = 0.0005m });
        var refusal = Refused(RiskRule.PositionCap, s_inside with { Size = 0.0006m });
        Assert.Equal(("$1.00", "$1.20"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_MinimumNotional_TheMinimumItselfIsEnough()
    {
        var rules = MarketRules.EthUsd with { MinimumNotional = 10m };
        var entry = s_inside with { Rules = rules, MaxPositionUsd = 100m, WantedNotional = 100m };
        Allowed(entry with { Size = 0.005m });
        var refusal = Refused(RiskRule.MinimumSize, entry with { Size = 0.0049m });
        Assert.Equal(("$10.00", "$9.80"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_ExitAtTheStop_MustReachTheVenuesMinimumForExits()
    {
        // 0.0051 ETH are worth $9.996 at the stop of 1,960, 0.0052 are worth $10.192.
        var entry = s_inside with { Rules = MarketRules.EthUsd with { MinimumExitNotional = 10m }, MaxPositionUsd = 100m };
        Allowed(entry with { Size = 0.0052m });
        var refusal = Refused(RiskRule.MinimumExit, entry with { Size = 0.0051m });
        Assert.Equal(("$10.00", "$9.996"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_Exposure_AllPositionsTogetherMayReachTheEquity()
    {
        Allowed(With(a => a with { Exposure = 999m }));
        var refusal = Refused(RiskRule.MaxExposure, With(a => a with { Exposure = 999.01m }));
        Assert.Equal(("$1000.00", "$1000.01"), (refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_MarginBuffer_AFifthOfTheEquityStaysFree()
    {
        // The entry itself locks $0.10.
        Allowed(With(a => a with { MarginUsed = 799.9m }));
        var refusal = Refused(RiskRule.MarginBuffer, With(a => a with { MarginUsed = 799.91m }));
        Assert.Equal(("$800.00", "$800.01"), (refusal.Limit, refusal.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Refuse_LiquidationDistance_FivePercentIsTheEdge(int sign)
    {
        // One ETH at 2,000 with maintenance 40: distance = (equity − 40) / (2,000 · (1 ∓ 0.02)).
        var entry = s_inside with { Size = 1m, MaxPositionUsd = 2_000m, Sign = sign };
        var manager = new RiskManager(new RiskOptions { MaxExposurePercent = 10_000, MarginBufferPercent = 0 });
        var edge = 40m + (100m * (1m - (sign * 0.02m)));
        Assert.Null(manager.Refuse(entry with { Leverage = 25, Account = entry.Account with { Equity = edge } }, manager.Limits with { MaxLeverage = 25 }));
        var refusal = manager.Refuse(entry with { Leverage = 25, Account = entry.Account with { Equity = edge - 0.2m } }, manager.Limits with { MaxLeverage = 25 });
        Assert.Equal((RiskRule.LiquidationDistance, "5 %", "4.99 %"), (refusal!.Rule, refusal.Limit, refusal.Value));
    }

    [Fact]
    public void Refuse_LossStreak_OnlyThePauseHoldsBack()
    {
        Allowed(s_inside with { LossStreak = 3 });
        var refusal = Refused(RiskRule.LossStreak, s_inside with { Cooldown = TimeSpan.FromSeconds(61) });
        Assert.Equal(("no pause", "1 min of it left"), (refusal.Limit, refusal.Value));
    }

    [Theory]
    [InlineData(RiskRule.DailyLoss)]
    [InlineData(RiskRule.Drawdown)]
    public void Refuse_StopInForce_SaysWhatItFound(RiskRule rule)
    {
        var stop = new RiskStop(rule, null, DateTimeOffset.UnixEpoch, null, "5 %", "6 %", "6 % lost.");
        var refusal = Refused(rule, s_inside with { Stop = stop });
        Assert.Equal(("5 %", "6 %", "6 % lost."), (refusal.Limit, refusal.Value, refusal.Sentence));
    }

    [Fact]
    public void Refuse_LossAboveTheLimitBeforeItsStop_IsRefusedAllTheSame()
    {
        Allowed(With(a => a with { DailyLossPercent = 5m, DrawdownPercent = 15m }));
        Refused(RiskRule.DailyLoss, With(a => a with { DailyLossPercent = 5.01m }));
        Refused(RiskRule.Drawdown, With(a => a with { DrawdownPercent = 15.01m }));
    }

    [Fact]
    public void Refuse_Flags_EachHasItsRule()
    {
        Assert.Equal("engaged", Refused(RiskRule.KillSwitch, s_inside with { KillSwitchReason = "news" }).Value);
        Assert.Contains("disk", Refused(RiskRule.Storage, s_inside with { StorageFault = "The disk is full." }).Sentence, StringComparison.Ordinal);
        Assert.Equal("unsure", Refused(RiskRule.Unreconciled, s_inside with { UnreconciledReason = "unsure" }).Sentence);
        Assert.Equal("other side", Refused(RiskRule.Netting, s_inside with { NettingConflict = "other side" }).Sentence);
        Assert.Equal("no stop", Refused(RiskRule.Unprotected, s_inside with { Unprotected = "no stop" }).Sentence);
    }

    [Fact]
    public void Refuse_InABacktest_OnlyTheCoreHolds()
    {
        var manager = new RiskManager(RiskOptions.ForBacktest());
        var entry = With(a => a with { Exposure = 1e9m, MarginUsed = 1e9m, DailyLossPercent = 99m }) with { Leverage = 50m, RecentOrders = 99, Cooldown = TimeSpan.FromHours(1) };
        Assert.Null(manager.Refuse(entry, manager.Limits));
        Assert.Equal(RiskRule.PositionCap, manager.Refuse(entry with { Size = 0.0006m }, manager.Limits)?.Rule);
        Assert.Equal(RiskRule.KillSwitch, manager.Refuse(entry with { KillSwitchReason = "news" }, manager.Limits)?.Rule);
    }

    private static EntryRequest With(Func<AccountRisk, AccountRisk> change) => s_inside with { Account = change(s_inside.Account) };

    private static void Allowed(EntryRequest entry) => Assert.Null(s_manager.Refuse(entry, s_manager.Limits));

    private static RiskRefusal Refused(RiskRule rule, EntryRequest entry)
    {
        var refusal = s_manager.Refuse(entry, s_manager.Limits);
        Assert.Equal(rule, refusal?.Rule);
        return refusal!;
    }
}
