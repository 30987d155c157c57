using Microsoft.AspNetCore.Http;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Security;

public sealed class HostCheckTests
{
    [Theory]
    [InlineData("a..b", "/login", 400)]
    [InlineData("a..b", "/api/v1/status", 400)]
    [InlineData("127.0.0.1:99999", "/login", 400)]
    [InlineData("it's", "/login", 400)]
    [InlineData("", "/login", 400)]
    [InlineData("", "/healthz", 200)]
    [InlineData("..", "/healthz", 400)]
    [InlineData("spark_stacker:8080", "/login", 200)]
    [InlineData("[::1]:5080", "/login", 200)]
    public async Task Request_WithThisHost_IsAnsweredOrRefusedAndNeverFails(string host, string path, int status)
    {
        await using var console = ConsoleFactory.WithAdmin();
        await console.OpenAsync();

        var context = await console.Server.SendAsync(request =>
        {
            request.Request.Method = "GET";
            request.Request.Path = path;
            request.Request.Host = new HostString(host);
        });

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions);
    }
}
