using Microsoft.AspNetCore.Routing.Template;

namespace SparkStacker.Console.Api;

/// <summary>
/// Says which methods an address of the API knows. Routing alone does not: where static files are served from a build, an
/// endpoint for all addresses stands beside ours and hides that ours want another method.
/// </summary>
internal sealed class AllowedMethods(EndpointDataSource endpoints)
{
    private readonly Lazy<(TemplateMatcher Matcher, string[] Methods)[]> _routes = new(() =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith(ControlApi.Root, StringComparison.Ordinal) is true && e.Metadata.GetMetadata<IHttpMethodMetadata>() is not null)
            .Select(e => (new TemplateMatcher(new RouteTemplate(e.RoutePattern), []), e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.ToArray())),
    ]);

    /// <summary>In the form of the header Allow; empty where the address is none of the API's.</summary>
    public string Of(PathString path)
    {
        var methods = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (matcher, known) in _routes.Value)
        {
            if (matcher.TryMatch(path, []))
            {
                methods.UnionWith(known);
            }
        }

        if (methods.Contains(HttpMethods.Get))
        {
            methods.Add(HttpMethods.Head);
        }

        return string.Join(", ", methods);
    }
}
