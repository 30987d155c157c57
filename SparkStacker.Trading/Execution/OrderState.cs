namespace SparkStacker.Trading.Execution;

/// <summary>Life of an order. Denied, rejected, unknown and expired are four different things.</summary>
public enum OrderState
{
    /// <summary>Durable here, not yet sent.</summary>
    Intended,

    /// <summary>Handed to the venue, no answer yet.</summary>
    Sent,

    /// <summary>The venue's answer is missing: it may have happened. Holds back new entries until it is known.</summary>
    Unknown,

    /// <summary>Accepted by the venue and resting.</summary>
    Acknowledged,

    /// <summary>Filled in part, the rest is still working.</summary>
    PartiallyFilled,

    /// <summary>Filled entirely. Final.</summary>
    Filled,

    /// <summary>Cancelled at the venue; what was filled before stays. Final.</summary>
    Cancelled,

    /// <summary>Refused by the venue. Final.</summary>
    Rejected,

    /// <summary>Refused by our own checks, never sent. Final.</summary>
    Denied,

    /// <summary>Intended before a restart, never reached the venue and no longer wanted. Final.</summary>
    Expired,
}
