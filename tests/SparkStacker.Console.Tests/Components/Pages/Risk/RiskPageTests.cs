using SparkStacker.Console.Components.Pages.Risk;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Tests.Components.Pages.Risk;

public sealed class RiskPageTests : IAsyncLifetime
{
    private static readonly RiskStop s_stop = new(
        RiskRule.DailyLoss, null, SampleSnapshot.MarketTime, SampleSnapshot.MarketTime.AddHours(14), "5 %", "5.2 %", "The day has lost 5.2 % (limit 5 %).");

    private ComponentHarness _harness = new(Roles.Admin);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_WithAPosition_ShowsWhatIsUsedAndWhatIsLeft()
    {
        _harness.Engine.Change(s => s.With(SampleSnapshot.Position() with { LiquidationPrice = 1_743.336m }) with
        {
            Account = new AccountView(new AccountId("paper-1"), 1_000m, 990m, 980m, -24.5m, -2.45m, 245m, 98m, 1_000m, 2m),
        });

        var page = await RenderAsync();

        Assert.Equal(("1", "at most 5", "4"), Row(page, "Open positions"));
        Assert.Equal(("10×", "at most 10×", "0×"), Row(page, "Highest leverage"));
        Assert.Equal(("25.00 %", "at most 100.00 %", "75.00 %"), Row(page, "Exposure"));
        Assert.Equal(("2.45 %", "at most 5.00 %", "2.55 %"), Row(page, "Loss of the day"));
        Assert.Equal(("2.00 %", "at most 15.00 %", "13.00 %"), Row(page, "Fall from"));
        Assert.Equal(("90.00 %", "at least 20.00 %", "70.00 %"), Row(page, "Equity that no margin locks"));
        Assert.Equal(("10.00 %", "at least 5.00 %", "5.00 %"), Row(page, "Nearest liquidation"));
        Assert.Contains("Every limit has room", page.Text, StringComparison.Ordinal);
        _harness.Engine.Change(s => s with { Account = s.Account with { TodayPercent = -5 } });
        await _harness.Feed.RaiseAsync();
        Assert.Contains("1 limit is reached", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAnything_HasRoomEverywhere()
    {
        var page = await RenderAsync();

        Assert.Contains("Every limit has room", page.Text, StringComparison.Ordinal);
        Assert.Contains("No limit has stopped trading.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("none", "at least 5.00 %", "–"), Row(page, "Nearest liquidation"));
    }

    [Fact]
    public async Task Page_HabitsOfStrategies_ShowsTheMostAndEachOnes()
    {
        _harness.Engine.Change(s => s with
        {
            ClockSkew = TimeSpan.FromSeconds(-0.4),
            Strategies = [s.Strategies[0] with { LossStreak = 3, RecentOrders = 7, CooldownUntil = SampleSnapshot.MarketTime }],
        });

        var page = await RenderAsync();

        Assert.Equal(("0.4 s", "at most 1 s", "0.6 s"), Row(page, "Clocks apart"));
        Assert.Equal(("3", "at most 4", "1"), Row(page, "Losses in a row"));
        Assert.Equal(("7", "at most 10", "3"), Row(page, "Orders in a minute"));
        Assert.Equal(["3", "7", "2025-05-21 09:52"], page.FindAll("[aria-label='Limits of strategies'] tbody td").Skip(1).Take(3).Select(d => d.TextContent));
    }

    [Fact]
    public async Task Stops_LiftedByAnAdmin_AskOnceThenSend()
    {
        _harness.Engine.Change(s => s with { Stops = [s_stop] });
        var page = await RenderAsync();
        Assert.Contains("All strategies: The day has lost 5.2 % (limit 5 %).", page.Text, StringComparison.Ordinal);

        await page.ClickAsync(page.Find("button", "Lift"));
        Assert.Empty(_harness.Commands.Sent);
        await page.ClickAsync(page.Find("dialog button", "Lift 1 stop"));

        Assert.IsType<LiftRiskStop>(Assert.Single(_harness.Commands.Sent));
    }

    [Fact]
    public async Task Stops_SeenByATrader_CannotBeLifted()
    {
        await _harness.DisposeAsync();
        _harness = new ComponentHarness(Roles.Trader);
        _harness.Engine.Change(s => s with { Stops = [s_stop], KillSwitch = new KillSwitchView(true, "News", "admin@example.com", SampleSnapshot.MachineTime) });

        var page = await RenderAsync();

        Assert.Empty(page.FindAll("button"));
        Assert.Empty(page.FindAll("input"));
        Assert.Contains("Trading is stopped", page.Text, StringComparison.Ordinal);
        Assert.Contains("engaged News", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strategies_WithOwnLimits_NameThem()
    {
        var page = await RenderAsync(new RiskOptions { Strategies = { ["macd_eth_usd"] = new RiskOverrides { MaxLeverage = 3, LossStreak = 2 } } });

        Assert.Equal(["macd_eth_usd", "0", "0", "–", "leverage 3×, losses in a row 2"], page.FindAll("[aria-label='Limits of strategies'] tbody td").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Form_ALimitOfTheAccount_AsksWithBothNumbersThenSendsOnlyThat()
    {
        var page = await RenderAsync();

        await page.InputAsync("#limit-maxDailyLossPercent", "3");
        await page.ChangeAsync("#limit-reason", "Calm");
        await page.FireAsync(page.Find("form"), "onsubmit", null);
        Assert.Contains("Loss of the day: 5 % → 3 %", page.Find("dialog").TextContent, StringComparison.Ordinal);
        await page.ClickAsync(page.Find("dialog button", "Change 1 limit"));

        var sent = Assert.IsType<SetRiskLimits>(Assert.Single(_harness.Commands.Sent));
        Assert.Equal(("maxDailyLossPercent", 3m), (Assert.Single(sent.Values).Key, sent.Values["maxDailyLossPercent"]!.Value));
        Assert.Equal((1, "Calm", 0), (sent.Expected!.Value, sent.Reason, sent.Strategies.Count));
    }

    [Theory]
    [InlineData("abc", "Not a number.")]
    [InlineData("0", "Found 0, allowed: above 0, at most 100 %.")]
    [InlineData("100.5", "Found 100.5, allowed: above 0, at most 100 %.")]
    public async Task Form_AValueThatIsNotAllowed_SaysWhyAndCannotBeSent(string text, string problem)
    {
        var page = await RenderAsync();

        await page.InputAsync("#limit-maxDailyLossPercent", text);

        Assert.Equal(problem, page.Find("#limit-maxDailyLossPercent-problem").TextContent);
        Assert.True(page.Find("form button", "Change limits").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Form_AStrategysLooserLimit_SaysTheAccounts()
    {
        var page = await RenderAsync();

        await page.ChangeAsync("#limit-whose", "macd_eth_usd");
        await page.InputAsync("#limit-maxLeverage", "11");

        Assert.Equal("The account's is 10: at most that.", page.Find("#limit-maxLeverage-problem").TextContent);
    }

    private static (string Value, string Limit, string Left) Row(Rendered<RiskPage> page, string name)
    {
        var cells = page.Find("[aria-label=Limits] tbody tr", name).QuerySelectorAll("td");
        return (cells[0].TextContent, cells[1].TextContent, cells[2].TextContent);
    }

    private Task<Rendered<RiskPage>> RenderAsync(RiskOptions? options = null)
    {
        _harness.Engine.Change(s => s with { Risk = RiskView.Of(options ?? new RiskOptions(), RiskLimitSet.Configured, s.Strategies.Select(v => v.Definition.Id)) });
        return _harness.RenderAsync<RiskPage>();
    }
}
