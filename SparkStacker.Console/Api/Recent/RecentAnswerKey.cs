using Microsoft.Net.Http.Headers;

namespace SparkStacker.Console.Api.Recent;

/// <summary>Requests that are equal in all of this get the same answer.</summary>
internal readonly record struct RecentAnswerKey(string Token, string Path, string Query, string Accept)
{
    /// <summary>Null where the answer depends on more: a page of another site, compression, a cookie.</summary>
    public static RecentAnswerKey? Of(HttpRequest request)
    {
        var headers = request.Headers;
        return HttpMethods.IsGet(request.Method) && headers.Authorization is [{ } token] && headers.AcceptEncoding.Count == 0 && headers.Origin.Count == 0
            && !headers.ContainsKey(HeaderNames.TransferEncoding) && headers.ContentLength is null or 0
            ? new RecentAnswerKey(token, request.Path.Value ?? "", request.QueryString.Value ?? "", headers.Accept.ToString())
            : null;
    }
}
