namespace SparkStacker.Trading.Execution;

/// <summary>How far the management of a hedge has come. Stored with the main position, so that each rule acts once whatever happens in between.</summary>
public enum HedgeStage
{
    /// <summary>No hedge is wanted.</summary>
    None,

    /// <summary>A main position without its hedge: it is opened as soon as the entry is whole.</summary>
    Wanted,

    /// <summary>The hedge stands, or is on its way.</summary>
    Open,

    /// <summary>The hedge was halved because the main position wins.</summary>
    Halved,

    /// <summary>The main position closes because it loses and the hedge wins; the hedge stays.</summary>
    ClosingMain,

    /// <summary>Both close because both lose.</summary>
    ClosingBoth,

    /// <summary>A hedge whose main position is gone: it stays until its own stop.</summary>
    Kept,

    /// <summary>There is no hedge any more, or it could not be opened.</summary>
    Ended,
}
