namespace SparkStacker.Monitoring.Metrics;

/// <summary>Why somebody was not let in.</summary>
public enum AuthFailureReason
{
    /// <summary>Unknown email address or wrong password: not told apart.</summary>
    InvalidCredentials,

    /// <summary>Too many attempts.</summary>
    LockedOut,

    /// <summary>The account is switched off.</summary>
    Disabled,

    /// <summary>Wrong one-time setup code.</summary>
    SetupCode,

    /// <summary>Missing or wrong bearer token for the metrics.</summary>
    MetricsToken,

    /// <summary>Missing or wrong bearer token for the alerts' webhook.</summary>
    WebhookToken,

    /// <summary>A bearer token for the API or its stream that opens nothing.</summary>
    BearerToken,
}
