namespace SparkStacker.Monitoring.Metrics;

/// <summary>What somebody did too often.</summary>
public enum LimitedRequest
{
    /// <summary>Called the control API.</summary>
    Api,

    /// <summary>Tried to sign in.</summary>
    SignIn,
}
