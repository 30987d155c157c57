using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Schedules;
using SparkStacker.Console.Tests.Api;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Schedules;

/// <summary>From the API to the switch.</summary>
public sealed class ScheduleTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/strategies/macd_eth_usd/schedule";

    private static readonly DateTimeOffset s_sunday = new(2025, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Schedule_FromOneWindowToTheNext_SwitchesAtTheEdgesOnly()
    {
        await console.ResetScheduleAsync();
        var keeper = console.Services.GetRequiredService<ScheduleKeeper>();
        using var set = await PutAsync("\"0\"", """{"windows":[{"days":["monday"],"from":"08:00","to":"16:00"}]}""");
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Equal("\"1\"", set.Headers.ETag!.ToString());

        Assert.IsType<DeactivateStrategy>(Assert.Single(await LookAsync(keeper, s_sunday, isActive: true)));
        Assert.Empty(await LookAsync(keeper, s_sunday.AddHours(1), isActive: true));
        var opening = Assert.IsType<ActivateStrategy>(Assert.Single(await LookAsync(keeper, s_sunday.AddHours(20), isActive: false)));
        Assert.Equal(ScheduleKeeper.Actor, opening.Actor);
        // Whoever switches it off within the hours is not overruled.
        Assert.Empty(await LookAsync(keeper, s_sunday.AddHours(21), isActive: false));
        Assert.IsType<DeactivateStrategy>(Assert.Single(await LookAsync(keeper, s_sunday.AddHours(28), isActive: true)));
    }

    [Fact]
    public async Task Schedule_SetWithinItsHours_SwitchesNothingOn()
    {
        await console.ResetScheduleAsync();
        using var set = await PutAsync("\"0\"", """{"windows":[{"days":["sunday"],"from":"08:00","to":"16:00"}]}""");

        Assert.Empty(await LookAsync(console.Services.GetRequiredService<ScheduleKeeper>(), s_sunday, isActive: false));
    }

    [Theory]
    [InlineData("""{"windows":[{"days":["monday"],"from":"08:00","to":"24:01"}]}""", "window 1: to")]
    [InlineData("""{"windows":[{"days":["monday"],"from":"24:00","to":"08:00"}]}""", "window 1: from")]
    [InlineData("""{"windows":[{"days":[],"from":"08:00","to":"10:00"}]}""", "window 1: days")]
    [InlineData("""{"windows":[{"days":["monday","monday"],"from":"08:00","to":"10:00"}]}""", "window 1: days")]
    [InlineData("""{"windows":[{"days":["Montag"],"from":"08:00","to":"10:00"}]}""", "window 1: days")]
    [InlineData("""{"windows":[null]}""", "window 1: found null")]
    [InlineData("""{}""", "windows")]
    public async Task Put_Unusable_SaysWhatIsAllowed(string body, string named)
    {
        using var response = await PutAsync("\"0\"", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_OfAnotherVersionOrStrategy_IsRefused()
    {
        await console.ResetScheduleAsync();
        using var without = await PutAsync(null, """{"windows":[]}""");
        using var unreadable = await PutAsync("\"x\"", """{"windows":[]}""");
        using var other = await PutAsync("\"7\"", """{"windows":[]}""");
        using var missing = await console.Trader.GetAsync(ApiConsole.Root + "/strategies/none/schedule");

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, unreadable.StatusCode);
        Assert.Contains("in force is \\\"0\\\"", await unreadable.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private async Task<IReadOnlyList<EngineCommand>> LookAsync(ScheduleKeeper keeper, DateTimeOffset time, bool isActive)
    {
        var snapshot = console.Engine.Snapshot;
        console.Engine.Snapshot = snapshot with
        {
            Phase = EnginePhase.Running,
            MarketTime = time,
            Strategies = [.. snapshot.Strategies.Select(s => s.Definition.Id.Value == "macd_eth_usd" ? s with { IsActive = isActive } : s)],
        };
        console.Engine.Received.Clear();
        await keeper.LookAsync(CancellationToken.None);
        return [.. console.Engine.Received];
    }

    private async Task<HttpResponseMessage> PutAsync(string? eTag, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path) { Content = ApiConsole.Json(body) };
        if (eTag is not null)
        {
            request.Headers.Add("If-Match", eTag);
        }

        return await console.Trader.SendAsync(request);
    }
}
