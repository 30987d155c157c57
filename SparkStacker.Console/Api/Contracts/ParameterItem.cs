using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A parameter: its value in force, and what is allowed.</summary>
internal sealed record ParameterItem(
    string Name, string Label, ParameterType Type, decimal Value, decimal Default, decimal Minimum, decimal Maximum, decimal Step, string Unit, string Description,
    IReadOnlyList<string> Choices)
{
    public static ParameterItem Of(StrategyParameter p, decimal value) =>
        new(p.Name, p.Label, p.Type, value, p.Default, p.Minimum, p.Maximum, p.Step, p.Unit, p.Description, [.. p.Choices]);
}
