using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Console.Tests.Api;

public sealed class ConfigurationTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/system/configuration";

    [Fact]
    public async Task Patch_OfALogLevel_HoldsAndGoesBack()
    {
        using var changed = await PatchAsync(await ETagAsync(), """{"settings":{"LogLevel:risk":"debug"}}""");

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("debug", await ValueAsync(changed, "LogLevel:risk"));
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Debug, console.Services.GetRequiredService<LogLevelSwitch>().Changed["risk"]);

        using var back = await PatchAsync(changed.Headers.ETag!.ToString(), """{"settings":{"LogLevel:risk":null}}""");

        Assert.Null(await ValueAsync(back, "LogLevel:risk"));
        Assert.DoesNotContain("risk", console.Services.GetRequiredService<LogLevelSwitch>().Changed.Keys);
    }

    [Theory]
    [InlineData("""{"settings":{"SparkStacker:Market:ReplaySpeed":"1"}}""", 422, "setting_not_changeable", "takes a restart")]
    [InlineData("""{"settings":{"Nonsense":"1"}}""", 422, "setting_not_changeable", "LogLevel:trading")]
    [InlineData("""{"settings":{"LogLevel:risk":"loud"}}""", 400, "invalid_request", "LogLevel:risk")]
    [InlineData("""{"settings":{}}""", 400, "invalid_request", "settings")]
    [InlineData("""{}""", 400, "invalid_request", "settings")]
    public async Task Patch_OfWhatCantBeChanged_SaysWhatCan(string body, int status, string code, string named)
    {
        using var response = await PatchAsync(await ETagAsync(), body);

        var problem = await ApiConsole.JsonAsync(response);
        Assert.Equal((status, code), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(named, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_WithoutOrWithAnotherVersion_IsRefused()
    {
        using var without = await PatchAsync(null, """{"settings":{"LogLevel:risk":"debug"}}""");
        using var other = await PatchAsync("\"0000\"", """{"settings":{"LogLevel:risk":"debug"}}""");

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, other.StatusCode);
        Assert.Contains((await ETagAsync()).Trim('"'), await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string?> ValueAsync(HttpResponseMessage response, string key) =>
        (await ApiConsole.JsonAsync(response)).GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetString() == key).GetProperty("value").GetString();

    private async Task<string> ETagAsync()
    {
        using var response = await console.Admin.GetAsync(Path);
        return response.Headers.ETag!.ToString();
    }

    private async Task<HttpResponseMessage> PatchAsync(string? eTag, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Path) { Content = ApiConsole.Json(body) };
        if (eTag is not null)
        {
            request.Headers.Add("If-Match", eTag);
        }

        return await console.Admin.SendAsync(request);
    }
}
