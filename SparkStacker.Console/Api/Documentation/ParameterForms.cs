using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SparkStacker.Console.Api.Idempotency;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>Parameters as the document describes them.</summary>
internal static class ParameterForms
{
    public static OpenApiParameter Of(QueryField field) => new()
    {
        Name = field.Name,
        In = ParameterLocation.Query,
        Description = field.Description,
        Schema = field.Kind switch
        {
            QueryKind.Integer => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = Text(field.Minimum),
                Maximum = Text(field.Maximum),
                Default = JsonNode.Parse(field.Default!),
            },
            QueryKind.Choice => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. field.Choices.Select(c => (JsonNode)JsonValue.Create(c))],
                Default = field.Default is null ? null : JsonValue.Create(field.Default),
            },
            QueryKind.Time => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = field.MaximumLength },
        },
    };

    public static OpenApiParameter IdempotencyKey() => new()
    {
        Name = IdempotentCommands.Header,
        In = ParameterLocation.Header,
        Description = "Lets this request act once, however often it is sent within 24 hours.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotentCommands.LongestKey, Pattern = "^[!-~]+$" },
    };

    public static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Required = true,
        Description = "ETag of what was seen.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 },
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
