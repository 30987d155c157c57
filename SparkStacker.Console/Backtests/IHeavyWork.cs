namespace SparkStacker.Console.Backtests;

/// <summary>A kind of job that the queue runs, one job of all kinds at a time.</summary>
internal interface IHeavyWork
{
    /// <summary>Name of the kind.</summary>
    string Kind { get; }

    /// <summary>Runs a job that waits, and writes down what came of it.</summary>
    Task RunAsync(string id, CancellationToken stopping);

    /// <summary>After a start: marks what ran, and names what waits, oldest first.</summary>
    Task<IReadOnlyList<string>> RecoverAsync(CancellationToken cancellationToken);
}
