namespace SparkStacker.Console.Backtests;

/// <summary>Backtests for pages and endpoints.</summary>
internal interface IBacktestReader : IJobReader<BacktestJob>
{
    /// <summary>What a finished one keeps; null where there is no such, or no result.</summary>
    Task<BacktestResult?> ResultAsync(string id, CancellationToken cancellationToken);
}
