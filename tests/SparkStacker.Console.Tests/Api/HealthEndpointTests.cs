using System.Net;
using System.Text.Json;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Api;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Healthz_ProcessThatAnswers_IsOkWhateverTheEngineDoes()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var response = await server.Client.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"status":"ok"}""", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Readyz_EngineThatStarts_Is503WithEachCheck()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var response = await server.Client.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(["status", "checks"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("not_ready", answer.GetProperty("status").GetString());
        Assert.Equal(
            ["engine_running failed", "journal_writable ok", "ledger_consistent ok", "market_data_fresh failed", "reconciled failed"],
            answer.GetProperty("checks").EnumerateArray().Select(c => $"{c.GetProperty("name")} {c.GetProperty("status")}"));
        Assert.All(answer.GetProperty("checks").EnumerateArray(), c => Assert.Equal(["name", "status", "detail"], c.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Readyz_RunningEngineWithData_Is200()
    {
        await using var server = await MonitoringServer.StartAsync();
        server.Engine.Change(EmptySnapshot.Create(EnginePhase.Running, null) with { LastUpdateAt = TimeProvider.System.GetUtcNow() });
        using var response = await server.Client.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"status\":\"ready\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
