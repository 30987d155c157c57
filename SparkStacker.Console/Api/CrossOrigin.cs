using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api;

/// <summary>Browsers say which site a request comes from; only our own pages may write, or open the stream, with the user's cookie.</summary>
internal static class CrossOrigin
{
    // A page must know a token to send it; the cookie comes by itself.
    public static ApiAnswer? Refuse(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || Schemes.Token(request) is not null || IsOwn(request)
            ? null
            : Problems.Of(StatusCodes.Status403Forbidden, "cross_origin", "A page of another site sent this. Nothing was done.");

    /// <summary>Whether a page of a site that the settings name sent it.</summary>
    public static bool IsAllowed(HttpRequest request, IReadOnlyList<string> origins) =>
        request.Headers.Origin is [{ } origin] && origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the request comes from our own pages, or from no page at all.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
        {
            return false;
        }

        return request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
