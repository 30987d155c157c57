using System.Net;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Api;

/// <summary>On everything that has a version: parameters, schedule, configuration, limits.</summary>
public sealed class IfMatchTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Limits = """{"limits":{"maxLeverage":5}}""";

    [Theory]
    [InlineData("PUT", "/risk/limits", Limits)]
    [InlineData("PUT", "/strategies/macd_eth_usd/parameters", """{"parameters":{"fast":9}}""")]
    [InlineData("PUT", "/strategies/macd_eth_usd/schedule", """{"windows":[]}""")]
    [InlineData("PATCH", "/system/configuration", """{"settings":{"LogLevel:risk":"debug"}}""")]
    public async Task AnotherVersion_Sent_Is412WithTheOneInForce(string method, string path, string body)
    {
        var get = path.EndsWith("limits", StringComparison.Ordinal) ? "/risk" : path;
        using var seen = await console.Admin.GetAsync(ApiConsole.Root + get);
        foreach (var (match, status) in new (string?, HttpStatusCode)[]
        {
            (null, HttpStatusCode.PreconditionRequired), ("\"77\"", HttpStatusCode.PreconditionFailed), ("nonsense", HttpStatusCode.PreconditionFailed),
            ("W/" + seen.Headers.ETag!.Tag, HttpStatusCode.PreconditionFailed),
        })
        {
            using var response = await SendAsync(method, path, match, body);

            var problem = await ApiConsole.JsonAsync(response);
            Assert.Equal(status, response.StatusCode);
            if (match is not null)
            {
                Assert.Equal(
                    ("version_conflict", seen.Headers.ETag!.Tag, seen.Headers.ETag!.Tag.Trim('"')),
                    (problem.GetProperty("code").GetString(), response.Headers.ETag?.Tag, problem.GetProperty("currentVersion").GetString()));
            }
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"0\", \"1\"")]
    [InlineData("1")]
    public async Task VersionInForce_OrAnyOrAListWithIt_IsTaken(string match)
    {
        console.Engine.Answer = CommandResult.Done;
        using var response = await SendAsync("PUT", "/risk/limits", match, Limits);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Engine_ThatHasAnotherVersionMeanwhile_Is412WithIt()
    {
        console.Engine.Answer = CommandResult.Failed("version_conflict", "Somebody was faster.");
        using var response = await SendAsync("PUT", "/risk/limits", "\"1\"", Limits);
        console.Engine.Answer = CommandResult.Done;

        Assert.Equal((HttpStatusCode.PreconditionFailed, "\"1\""), (response.StatusCode, response.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task Command_RefusedByARule_HasRuleLimitAndValue()
    {
        console.Engine.Answer = CommandResult.Failed("below_minimum", "Too small.", new BrokenRule("minimum_size", "$10.00", "$1.00"));
        using var response = await console.Trader.PostAsync(ApiConsole.Root + "/strategies/macd_eth_usd/activate", null);
        console.Engine.Answer = CommandResult.Done;

        var problem = await ApiConsole.JsonAsync(response);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            ("minimum_size", "$10.00", "$1.00"),
            (problem.GetProperty("rule").GetString(), problem.GetProperty("limit").GetString(), problem.GetProperty("value").GetString()));
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string? match, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiConsole.Root + path) { Content = ApiConsole.Json(body) };
        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        return await console.Admin.SendAsync(request);
    }
}
