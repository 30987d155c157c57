using System.Collections.Immutable;

namespace SparkStacker.Trading.Strategies;

/// <summary>Declaration of one parameter: the form, the API's validation, the sweep and the metric come from it.</summary>
/// <param name="Name">snake_case name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">Kind.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="Maximum">Largest allowed value.</param>
/// <param name="Step">Distance of allowed values from the minimum.</param>
/// <param name="Default">Value where nothing is set.</param>
/// <param name="Unit">Unit, for example <c>%</c>, <c>USD</c>, <c>candles</c>.</param>
/// <param name="Description">One sentence.</param>
public sealed record StrategyParameter(
    string Name, string Label, ParameterType Type, decimal Minimum, decimal Maximum, decimal Step, decimal Default, string Unit, string Description)
{
    /// <summary>What people read for the values 0, 1, 2 and so on of a <see cref="ParameterType.Choice"/>; empty for other kinds.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Value in a strategy's set; the strategy's default, or this declaration's where the strategy doesn't have the parameter.</summary>
    /// <param name="definition">Strategy.</param>
    /// <param name="set">Its parameters.</param>
    public decimal In(StrategyDefinition definition, ParameterSet set)
    {
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.Name == Name)
            {
                return set.Values.TryGetValue(Name, out var value) ? value : parameter.Default;
            }
        }

        return Default;
    }

    /// <summary>Why <paramref name="value"/> is not allowed, naming the parameter, the value and the range; null where it is.</summary>
    public string? Refuse(decimal value) =>
        value < Minimum || value > Maximum ? $"{Name}: {value} is outside {Minimum} to {Maximum}{UnitSuffix}."
        : (value - Minimum) % Step != 0 ? $"{Name}: {value} is not a multiple of {Step} above {Minimum}{UnitSuffix}."
        : null;

    private string UnitSuffix => Unit.Length == 0 ? "" : " " + Unit;
}
