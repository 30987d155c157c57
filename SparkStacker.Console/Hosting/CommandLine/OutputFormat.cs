namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}
