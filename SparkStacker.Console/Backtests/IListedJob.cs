namespace SparkStacker.Console.Backtests;

/// <summary>A heavy job in a list.</summary>
public interface IListedJob
{
    /// <summary>Rises with time.</summary>
    string Id { get; }

    /// <summary>Whether it waits or runs.</summary>
    bool IsOpen { get; }
}
