using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Api.Limits;

public sealed class ApiCompressionTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    public async Task List_WhereGzipIsAccepted_IsCompressed(string format)
    {
        await console.AddTradesAsync("compressed-" + format.Length, 1, 50);
        using var request = Request("/trades?account=compressed-" + format.Length, "gzip");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(format));

        using var response = await console.Viewer.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var text = await UnzipAsync(response);
        Assert.Equal(50, format == "text/csv" ? text.Split("\r\n").Length - 2 : JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task List_WithoutAcceptEncoding_IsNot()
    {
        using var response = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/tokens")]
    public async Task Secrets_WhereGzipIsAccepted_AreNot(string path)
    {
        for (var i = 0; i < 12; i++)
        {
            await console.AddUserAsync($"{path[1..]}{i}@example.com", Roles.Viewer);
            using var created = await console.Admin.PostAsync(ApiConsole.Root + "/tokens", ApiConsole.Json($$"""{"name":"{{path[1..]}} {{i}}","scope":"read"}"""));
        }

        using var response = await console.Admin.SendAsync(Request(path, "gzip, br"));

        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 1_024);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private static HttpRequestMessage Request(string path, string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, ApiConsole.Root + path);
        request.Headers.Add("Accept-Encoding", encoding);
        return request;
    }

    private static async Task<string> UnzipAsync(HttpResponseMessage response)
    {
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
