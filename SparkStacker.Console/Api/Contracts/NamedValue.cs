using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A value of an indicator; null until it is warm.</summary>
internal sealed record NamedValue(string Name, double? Value)
{
    public static NamedValue Of(IndicatorValue value) => new(value.Name, double.IsFinite(value.Value) ? value.Value : null);
}
