using System.Globalization;

namespace SparkStacker.Console.Api;

/// <summary>Whoever changes something says which version of it was seen, so that nobody's change is lost.</summary>
internal static class IfMatch
{
    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that was seen.</summary>
    /// <param name="request">Request.</param>
    /// <param name="what">What is changed, for the sentence.</param>
    /// <param name="inForce">Its version.</param>
    /// <param name="version">Version of the header.</param>
    /// <returns>428 or 412 where the header names none; null where it does.</returns>
    public static ApiAnswer? Refuse(HttpRequest request, string what, int inForce, out int version)
    {
        version = 0;
        var match = request.Headers.IfMatch.ToString();
        return match.Length == 0 ? Problems.Of(StatusCodes.Status428PreconditionRequired, "if_match_required", $"If-Match: the ETag of the {what} that was seen is needed, so that nobody's change is lost.")
            : !int.TryParse(match.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out version)
                ? Problems.Of(StatusCodes.Status412PreconditionFailed, "version_conflict", $"If-Match: found '{match}', which is no version of this {what}; in force is {ETag(inForce)}.")
            : null;
    }
}
