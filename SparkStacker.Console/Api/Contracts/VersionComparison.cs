using SparkStacker.Console.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>What two versions of a strategy's parameters differ in.</summary>
internal sealed record VersionComparison(string Strategy, int From, int To, IReadOnlyList<VersionDifference> Differences)
{
    public static VersionComparison Of(string strategy, int from, int to, IReadOnlyList<ParameterDifference> differences) =>
        new(strategy, from, to, [.. differences.Select(d => new VersionDifference(d.Parameter.Name, d.Parameter.Unit, d.From, d.To))]);
}
