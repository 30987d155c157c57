using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Pages.Infrastructure;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Infrastructure;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Infrastructure;

public sealed class LogLevelCardTests
{
    [Fact]
    public async Task Apply_CategoryAndLevel_SendsTheCommandThatTheButtonNames()
    {
        await using var harness = new ComponentHarness(Roles.Admin);
        harness.Services.AddSingleton<LogLevelSwitch>();
        var card = await harness.RenderAsync<LogLevelCard>();
        await card.ChangeAsync("#log-category", "trading");
        await card.ChangeAsync("#log-level", "Debug");
        Assert.Equal("Log trading from Debug", card.Find("button").TextContent);

        await card.ClickAsync("button");
        Assert.Equal(new ChangeLogLevel("trading", LogLevel.Debug), Assert.Single(harness.Commands.Asked));
    }

    [Fact]
    public async Task Handle_ThenShow_SaysWhatDiffers()
    {
        var levels = new LogLevelSwitch();
        var handler = new ChangeLogLevelHandler(levels, NullLogger<ChangeLogLevelHandler>.Instance);
        Assert.True((await handler.HandleAsync(new ChangeLogLevel("risk", LogLevel.Debug), default)).IsSuccess);
        Assert.Equal("invalid_log_level", (await handler.HandleAsync(new ChangeLogLevel("risk", LogLevel.None), default)).Error?.Code);

        await using var harness = new ComponentHarness(Roles.Admin);
        harness.Services.AddSingleton(levels);
        Assert.Contains("Until the next start: risk logs Debug.", (await harness.RenderAsync<LogLevelCard>()).Text, StringComparison.Ordinal);
    }
}
