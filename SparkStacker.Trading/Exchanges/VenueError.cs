namespace SparkStacker.Trading.Exchanges;

/// <summary>Why a request to a venue didn't succeed.</summary>
/// <param name="Kind">What it means for us.</param>
/// <param name="Code">Stable snake_case code.</param>
/// <param name="Message">One sentence: what happened, what was found, what to do.</param>
public sealed record VenueError(VenueErrorKind Kind, string Code, string Message)
{
    /// <summary>The same request may succeed later.</summary>
    public bool IsTransient => Kind is VenueErrorKind.RateLimited or VenueErrorKind.Unreachable or VenueErrorKind.Unknown;
}
