namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Sweeps for pages and endpoints.</summary>
internal interface IOptimizationReader : IJobReader<OptimizationJob>
{
    /// <summary>What a finished one keeps; null where there is no such, or no result.</summary>
    Task<OptimizationResult?> ResultAsync(string id, CancellationToken cancellationToken);
}
