namespace SparkStacker.Console.Storage;

/// <summary>Section <c>SparkStacker</c>: where the console keeps what it knows.</summary>
public sealed class StorageOptions
{
    public const string Section = "SparkStacker";

    /// <summary>Directory of the database and the keys; made at the first start, readable for its owner only.</summary>
    public string DataDirectory { get; set; } = "./data";

    public DatabaseOptions Database { get; set; } = new();
}
