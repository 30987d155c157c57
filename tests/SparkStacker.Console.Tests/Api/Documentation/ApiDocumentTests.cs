using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Api.Documentation;

public sealed class ApiDocumentTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Update = "SPARKSTACKER_UPDATE_BASELINES";

    private static readonly JsonSerializerOptions s_written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Baseline { get; } = RepositoryFolder.Combine("tests", "SparkStacker.Console.Tests", "Api", "Documentation", "openapi.v1.json");

    [Fact]
    public async Task Document_Served_IsTheCommittedOne()
    {
        using var response = await console.Anonymous.GetAsync("/openapi/v1.json");
        var served = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString(s_written) + "\n";

        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Baseline, served, new UTF8Encoding(false));
        }

        // Whoever changes the API commits the new document: run this test with SPARKSTACKER_UPDATE_BASELINES=1.
        Assert.Equal(await File.ReadAllTextAsync(Baseline), served);
    }

    [Fact]
    public async Task Document_Operations_AreAllEndpoints()
    {
        using var response = await console.Anonymous.GetAsync("/openapi/v1.json");
        var document = await ApiConsole.JsonAsync(response);
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Where(o => o.Value.TryGetProperty("operationId", out _)).Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}"));
        var served = console.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(ApiConsole.Root, StringComparison.Ordinal))
            // OpenAPI has no words for a WebSocket; docs/api.md describes it.
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .Select(e => $"{e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {e.RoutePattern.RawText}");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(served.Order(), described.Order());
    }

    [Theory]
    [InlineData("/swagger/index.html")]
    [InlineData("/swagger/swagger-ui-bundle.js")]
    public async Task Page_OfSwagger_IsThereAndHasNoScriptOfItsOwn(string address)
    {
        using var response = await console.Anonymous.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)[^>]*>\s*\S", address.EndsWith(".html", StringComparison.Ordinal) ? await response.Content.ReadAsStringAsync() : "");
    }
}
