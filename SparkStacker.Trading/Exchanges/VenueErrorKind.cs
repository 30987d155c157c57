namespace SparkStacker.Trading.Exchanges;

/// <summary>What a failed request means for us.</summary>
public enum VenueErrorKind
{
    /// <summary>Refused: nothing happened.</summary>
    Refused,

    /// <summary>Refused for now: nothing happened, ask later.</summary>
    RateLimited,

    /// <summary>Never reached the venue: nothing happened.</summary>
    Unreachable,

    /// <summary>No answer: it may have happened. Ask for the order by its id before anything else.</summary>
    Unknown,
}
