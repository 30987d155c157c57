namespace SparkStacker.Console.Storage.Stores;

/// <summary>What happens to a row whose key is stored already.</summary>
internal enum OnConflict
{
    /// <summary>The stored row stays.</summary>
    Ignore,

    /// <summary>The new row takes its place.</summary>
    Overwrite,

    /// <summary>The row with the higher revision stays; the new one where they are equal.</summary>
    OverwriteUnlessOlder,
}
