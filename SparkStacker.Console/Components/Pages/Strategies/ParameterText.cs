using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>A parameter's value for people.</summary>
internal static class ParameterText
{
    public static string Of(StrategyParameter parameter, decimal value) =>
        parameter.Type == ParameterType.Switch ? (value == 0 ? "Off" : "On")
        : value >= 0 && value < parameter.Choices.Length ? parameter.Choices[(int)value]
        : $"{Numbers.Plain(value)} {parameter.Unit}".TrimEnd();
}
