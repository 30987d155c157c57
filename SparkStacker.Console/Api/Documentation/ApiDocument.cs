using Microsoft.OpenApi;
using SparkStacker.Console.Api.Json;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>The description of the API at <c>/openapi/v1.json</c>, and a page to try it at <c>/swagger</c>.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    public const string Address = "/openapi/v1.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        return services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ControlApi.Root + "/", StringComparison.Ordinal);
            options.AddSchemaTransformer<SchemaForms>();
            options.AddOperationTransformer<OperationDetails>();
            options.AddDocumentTransformer<DocumentFrame>();
        });
    }

    // Anonymous: it says what there is, and nothing of what is in it.
    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    public static void UseApiPages(this IApplicationBuilder app) => app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger"), pages => pages.UseSwaggerUI(options =>
    {
        options.DocumentTitle = "SparkStacker API";
        options.SwaggerEndpoint(Address, "SparkStacker API");
        options.DocExpansion(DocExpansion.List);
        options.EnablePersistAuthorization();
    }));
}
