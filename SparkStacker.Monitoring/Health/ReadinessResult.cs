namespace SparkStacker.Monitoring.Health;

/// <summary>Answer of a check.</summary>
/// <param name="IsReady">Whether the condition holds.</param>
/// <param name="Detail">One sentence. Everybody may read it: no paths, no addresses, no secrets.</param>
public readonly record struct ReadinessResult(bool IsReady, string Detail)
{
    /// <summary>The condition holds.</summary>
    public static ReadinessResult Ready(string detail) => new(true, detail);

    /// <summary>It doesn't.</summary>
    public static ReadinessResult NotReady(string detail) => new(false, detail);
}
