using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class LogLevelSwitchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly LogLevelSwitch _levels;

    public LogLevelSwitchTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("SparkStacker:DataDirectory", _folder.Path)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddFilter("SparkStacker.Trading.Risk", LogLevel.Warning));
        services.AddSparkStackerLogging(configuration, isTerminal: false);
        _services = services.BuildServiceProvider();
        _levels = _services.GetRequiredService<LogLevelSwitch>();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Set_ACategory_HoldsForLoggersThatExistAndForNoOtherCategory()
    {
        var (trading, risk, app) = (Logger("SparkStacker.Trading.Engine.TradingEngine"), Logger("SparkStacker.Trading.Risk.RiskManager"), Logger("SparkStacker.Console.Hosting.EngineHost"));
        Assert.False(trading.IsEnabled(LogLevel.Debug));

        Assert.Null(_levels.Set("trading", LogLevel.Debug));
        Assert.True(trading.IsEnabled(LogLevel.Debug));
        Assert.False(risk.IsEnabled(LogLevel.Information));
        Assert.True(risk.IsEnabled(LogLevel.Warning));
        Assert.False(app.IsEnabled(LogLevel.Debug));

        Assert.Null(_levels.Set("trading", null));
        Assert.False(trading.IsEnabled(LogLevel.Debug));
        Assert.Empty(_levels.Changed);
    }

    [Fact]
    public void Set_OneAfterTheOther_BothHold()
    {
        _levels.Set("app", LogLevel.Error);
        _levels.Set("risk", LogLevel.Debug);

        Assert.False(Logger("SparkStacker.Console.Hosting.EngineHost").IsEnabled(LogLevel.Warning));
        Assert.True(Logger("SparkStacker.Trading.Risk.RiskManager").IsEnabled(LogLevel.Debug));
        Assert.False(Logger("Microsoft.AspNetCore.Routing").IsEnabled(LogLevel.Information));
    }

    [Theory]
    [InlineData("nothing", LogLevel.Debug, "category: found 'nothing'")]
    [InlineData("app", LogLevel.None, "level: found 'None'")]
    [InlineData("app", LogLevel.Critical, "level: found 'Critical'")]
    public void Set_WhatDoesNotExist_IsRefused(string category, LogLevel level, string reason)
    {
        Assert.StartsWith(reason, _levels.Set(category, level), StringComparison.Ordinal);
        Assert.Empty(_levels.Changed);
    }

    private ILogger Logger(string name) => _services.GetRequiredService<ILoggerFactory>().CreateLogger(name);
}
