using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SparkStacker.Console.Api.Contracts;

namespace SparkStacker.Console.Api;

/// <summary>A list in the format that Accept asks for.</summary>
internal static class ListAnswer
{
    public static ApiAnswer Of<T>(HttpContext context, IReadOnlyList<T> items, string? nextCursor)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        return WantsCsv(context.Request) switch
        {
            true => ApiAnswer.Raw(StatusCodes.Status200OK, Csv.Of(items), Csv.ContentType, link: Next(context.Request, nextCursor)),
            false => ApiAnswer.Ok(new ItemPage<T>(items, nextCursor)),
            null => Problems.Of(StatusCodes.Status406NotAcceptable, "not_acceptable", "Accept: this list is offered as application/json and text/csv."),
        };
    }

    // Whatever has the highest quality; JSON where both are as welcome.
    private static bool? WantsCsv(HttpRequest request)
    {
        if (request.GetTypedHeaders().Accept is not { Count: > 0 } accepted)
        {
            return false;
        }

        var (json, csv) = (Quality(accepted, "application/json"), Quality(accepted, "text/csv"));
        return json == 0 && csv == 0 ? null : csv > json;
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var offered = new MediaTypeHeaderValue(type);
        return accepted.Where(a => offered.IsSubsetOf(new MediaTypeHeaderValue(a.MediaType)))
            .OrderByDescending(a => a.MatchesAllTypes ? 0 : a.MatchesAllSubTypes ? 1 : 2).Select(a => a.Quality ?? 1).FirstOrDefault();
    }

    private static string? Next(HttpRequest request, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var others = request.Query.Where(q => q.Key != "cursor").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))
            .Append(KeyValuePair.Create("cursor", cursor));
        return $"<{QueryHelpers.AddQueryString(request.Path, others!)}>; rel=\"next\"";
    }
}
