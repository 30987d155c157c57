using System.Globalization;

namespace SparkStacker.Console.Api;

/// <summary>Whoever changes something says which version of it was seen, so that nobody's change is lost.</summary>
internal static class IfMatch
{
    /// <summary>Code of a command that came too late.</summary>
    public const string ConflictCode = "version_conflict";

    private const string Any = "*";

    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that was seen.</summary>
    /// <param name="request">Request.</param>
    /// <param name="what">What is changed, for the sentence.</param>
    /// <param name="inForce">Its version.</param>
    /// <returns>428 or 412 where the header names another version or none; null where it names the one in force.</returns>
    public static ApiAnswer? Refuse(HttpRequest request, string what, int inForce) => Refuse(request, what, ETag(inForce));

    /// <inheritdoc cref="Refuse(HttpRequest, string, int)"/>
    public static ApiAnswer? Refuse(HttpRequest request, string what, string inForce)
    {
        var match = request.Headers.IfMatch.ToString();
        return match.Length == 0 ? Problems.Of(StatusCodes.Status428PreconditionRequired, "if_match_required", $"If-Match: the ETag of the {what} that was seen is needed, so that nobody's change is lost.")
            : match.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == Any || Quoted(tag) == inForce) ? null
            : Conflict(what, inForce, $"If-Match: found {(match.Length <= 100 ? match : match[..100])}");
    }

    /// <summary>412, with the version in force in the answer and as its ETag.</summary>
    /// <param name="what">What was to be changed, for the sentence.</param>
    /// <param name="inForce">Its ETag.</param>
    /// <param name="found">What the caller had seen.</param>
    public static ApiAnswer Conflict(string what, string inForce, string found) => ApiAnswer.Problem(
        ApiProblem.Of(StatusCodes.Status412PreconditionFailed, ConflictCode, $"{found}; the {what} in force is {inForce}. Nothing was done: look at it again.") with { CurrentVersion = inForce.Trim('"') },
        eTag: inForce);

    // Some clients forget the quotes.
    private static string Quoted(string tag) => tag.StartsWith('"') ? tag : $"\"{tag}\"";
}
