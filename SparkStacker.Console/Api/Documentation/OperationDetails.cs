using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>Completes each operation from the metadata of its endpoint: the document can't say anything else than the program does.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath!["api/v1/".Length..];
        var group = path.Split('/')[0];
        operation.Tags = new HashSet<OpenApiTagReference> { new(group, context.Document) };
        operation.Summary ??= operation.OperationId;
        operation.Description ??= operation.Summary + ".";
        var isWrite = !HttpMethods.IsGet(context.Description.HttpMethod!);
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();

        Parameters(operation, path, metadata.OfType<QueryFields>().LastOrDefault() ?? QueryFields.None);
        if (metadata.OfType<BodyType>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = !body.Type.IsDefined(typeof(OptionalBodyAttribute), inherit: false), Content = await ContentAsync(context, "application/json", body.Type, cancellationToken) };
        }

        await ResponsesAsync(operation, context, metadata, cancellationToken);
        var isControl = metadata.OfType<AnswerType>().Any();
        var needsVersion = metadata.OfType<VersionNeed>().Any();
        await ProblemsAsync(operation, context, path, isWrite && isControl, needsVersion, metadata.OfType<CsvOffer>().Any(), cancellationToken);
        if (isWrite && isControl && !isOpen)
        {
            operation.Parameters!.Add(ParameterForms.IdempotencyKey());
        }

        if (needsVersion)
        {
            operation.Parameters!.Add(ParameterForms.IfMatch());
        }

        operation.Security = isOpen ? [] : [new() { [new(DocumentFrame.Bearer, context.Document)] = [] }, new() { [new(DocumentFrame.Cookie, context.Document)] = [] }];
    }

    private static void Parameters(OpenApiOperation operation, string path, QueryFields fields)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path))
        {
            parameter.Description = parameter.Name == "symbol" ? "Market, for example ETH-USD." : $"Id, as the list of {path.Split('/')[0]} gives it.";
        }

        foreach (var field in fields.Fields)
        {
            operation.Parameters.Add(ParameterForms.Of(field));
        }
    }

    private static async Task ResponsesAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, IList<object> metadata, CancellationToken cancellationToken)
    {
        if (metadata.OfType<AnswerType>().LastOrDefault() is not { } answer)
        {
            return;
        }

        var content = answer.Type is null ? null : await ContentAsync(context, "application/json", answer.Type, cancellationToken);
        if (content is not null && metadata.OfType<CsvOffer>().Any())
        {
            content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        operation.Responses = new OpenApiResponses
        {
            [answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = "Done.", Content = content },
        };
    }

    private static async Task ProblemsAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, string path, bool isWrite, bool needsVersion, bool offersCsv, CancellationToken cancellationToken)
    {
        var hasId = path.Contains('{', StringComparison.Ordinal);
        foreach (var (status, text, applies) in new (string, string, bool)[]
        {
            ("400", "The request can't be used; `errors` says why by field.", true),
            ("401", "Nobody is signed in.", true),
            ("403", "The role may not do this, or a page of another site asked.", true),
            ("404", "There is no such thing.", hasId),
            ("406", "The list is not offered in a format of Accept.", offersCsv),
            ("408", "The request came in too slowly.", isWrite),
            ("409", "The state doesn't allow it, or the key came with another request.", isWrite),
            ("412", "Another version is in force, which the answer names.", needsVersion),
            ("413", "The body is too large.", isWrite),
            ("415", "The body is not JSON.", isWrite),
            ("422", "A rule refuses it.", isWrite),
            ("428", "If-Match is missing.", needsVersion),
            ("429", "Too many requests; `Retry-After` says when to try again.", true),
            ("503", "The console starts, or can't write; nothing was done.", true),
            ("504", "It took too long; a command that was on its way is carried out all the same.", true),
        })
        {
            if (applies)
            {
                operation.Responses![status] = new OpenApiResponse
                {
                    Description = text,
                    Content = await ContentAsync(context, "application/problem+json", typeof(ApiProblem), cancellationToken),
                };
            }
        }
    }

    // A schema of its own name goes to the components, so that each type is described once.
    private static async Task<Dictionary<string, OpenApiMediaType>> ContentAsync(
        OpenApiOperationTransformerContext context, string mediaType, Type type, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
        var name = type.IsGenericType ? type.GetGenericArguments()[0].Name + "Page" : type.Name;
        context.Document!.AddComponent(name, schema);
        return new() { [mediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(name, context.Document) } };
    }
}
