namespace SparkStacker.Console.Storage;

/// <summary>Section <c>SparkStacker:Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>Null takes the file <c>sparkstacker.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }
}
