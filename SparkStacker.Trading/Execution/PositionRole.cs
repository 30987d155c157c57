namespace SparkStacker.Trading.Execution;

/// <summary>What a position is for.</summary>
public enum PositionRole
{
    /// <summary>Follows the strategy's signals.</summary>
    Main,

    /// <summary>Stands against a main position.</summary>
    Hedge,
}
