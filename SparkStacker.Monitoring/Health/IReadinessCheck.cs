namespace SparkStacker.Monitoring.Health;

/// <summary>One condition of being ready.</summary>
public interface IReadinessCheck
{
    /// <summary>Stable snake_case name.</summary>
    string Name { get; }

    /// <summary>Looks now; quick, and without side effects.</summary>
    ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken);
}
