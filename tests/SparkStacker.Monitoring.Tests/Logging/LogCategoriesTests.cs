using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class LogCategoriesTests
{
    [Theory]
    [InlineData("SparkStacker.Trading.Strategies.MacdCross", "strategy")]
    [InlineData("SparkStacker.Trading.Strategies", "strategy")]
    [InlineData("SparkStacker.Trading.Risk.RiskManager", "risk")]
    [InlineData("SparkStacker.Trading.Exchanges.Replay.ReplayFeed", "connector")]
    [InlineData("SparkStacker.Trading.Engine.TradingEngine", "trading")]
    [InlineData("SparkStacker.TradingView", "app")]
    [InlineData("SparkStacker.Console.Identity.UserAudit", "security")]
    [InlineData("SparkStacker.Console.Components.Pages.Login.LoginPage", "security")]
    [InlineData("SparkStacker.Console.Hosting.EngineHost", "app")]
    [InlineData("Microsoft.AspNetCore.Authorization.DefaultAuthorizationService", "security")]
    [InlineData("Microsoft.Hosting.Lifetime", "app")]
    [InlineData(null, "app")]
    public void Of_LoggerName_GivesItsCategory(string? logger, string expected) => Assert.Equal(expected, LogCategories.Of(logger));
}
