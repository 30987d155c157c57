namespace SparkStacker.Trading.Execution;

/// <summary>The rules that manage a main position and its hedge.</summary>
public enum HedgeRule
{
    /// <summary>The main position wins and the hedge loses: half of the hedge closes.</summary>
    Halve,

    /// <summary>The main position loses and the hedge wins: the main position closes, the hedge stays until its own stop.</summary>
    CloseMain,

    /// <summary>Both lose: both close.</summary>
    CloseBoth,
}
