namespace SparkStacker.Console.Api.Documentation;

/// <summary>What is changed here is changed by whoever has seen what is in force.</summary>
internal sealed class VersionNeed
{
    public static VersionNeed Instance { get; } = new();
}
