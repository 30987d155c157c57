using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>Types whose JSON form is our own, fields that are always there, and examples.</summary>
internal sealed class SchemaForms : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var orNull = bare == type ? default : JsonSchemaType.Null;
        if (bare == typeof(decimal) || bare == typeof(double))
        {
            (schema.Type, schema.Pattern, schema.Format) = (JsonSchemaType.Number | orNull, null, null);
        }
        else if (bare == typeof(int) || bare == typeof(long))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.Integer | orNull, null);
        }
        else if (bare == typeof(DateTimeOffset))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String | orNull, "date-time");
        }

        // A number whose form is ours has no schema yet where it is an item of a list.
        if (context.JsonTypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Enumerable && schema.Items is null && context.JsonTypeInfo.ElementType is { } item && (item == typeof(decimal) || item == typeof(double)))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Number };
        }

        if (type.Namespace == typeof(Contracts.CommandDone).Namespace && schema.Properties is { Count: > 0 } properties)
        {
            if (type.Name.EndsWith("Request", StringComparison.Ordinal))
            {
                schema.AdditionalPropertiesAllowed = false;
            }
            else
            {
                // Answers always hold each field, null or not.
                schema.Required = new HashSet<string>(properties.Keys);
            }
        }

        if (Examples.Of(type) is { } example)
        {
            schema.Examples = [JsonNode.Parse(example)!];
        }

        return Task.CompletedTask;
    }
}
