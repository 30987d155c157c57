using System.Collections.Immutable;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>What a strategy is: its market, its parameters and how to make one.</summary>
public sealed record StrategyDefinition
{
    /// <summary>Name.</summary>
    public required StrategyId Id { get; init; }

    /// <summary>What people read, for example "MACD cross".</summary>
    public required string Title { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Candle length.</summary>
    public required Interval Interval { get; init; }

    /// <summary>All parameters, in the order of the form.</summary>
    public required ImmutableArray<StrategyParameter> Parameters { get; init; }

    /// <summary>Rules between parameters: the sentence that names the broken rule, or null.</summary>
    public required Func<ParameterSet, string?> CrossRule { get; init; }

    /// <summary>Makes the strategy for a set of valid parameters.</summary>
    public required Func<ParameterSet, IStrategy> Create { get; init; }

    /// <summary>Says which rule of the strategy a buy or sell follows, one sentence; null where only its title is known.</summary>
    public Func<ParameterSet, SignalSide, string>? Rule { get; init; }

    /// <summary>Makes its batch twin; null where it is asked candle by candle.</summary>
    internal Func<ParameterSet, ISignalScan>? CreateScan { get; init; }

    /// <summary>The rule that a buy or sell of a set follows, one sentence.</summary>
    public string RuleFor(ParameterSet set, SignalSide side) => Rule?.Invoke(set, side) ?? $"{Title}: {side.ToString().ToLowerInvariant()}.";

    /// <summary>Value of a parameter in a set, or its default.</summary>
    /// <exception cref="ArgumentException">The strategy has no parameter of this name.</exception>
    public decimal Value(ParameterSet set, string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
            {
                return set.Values.TryGetValue(name, out var value) ? value : parameter.Default;
            }
        }

        throw new ArgumentException($"Strategy {Id} has no parameter '{name}'.", nameof(name));
    }

    /// <summary>Everything that is wrong with a set: unknown names, values out of range, broken rules. Empty where it is valid.</summary>
    public ImmutableArray<string> Refuse(ParameterSet set)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, value) in set.Values)
        {
            var parameter = Parameters.FirstOrDefault(p => p.Name == name);
            if (parameter is null)
            {
                problems.Add($"{name}: {Id} has no such parameter; it has {string.Join(", ", Parameters.Select(p => p.Name))}.");
            }
            else if (parameter.Refuse(value) is { } problem)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count == 0 && CrossRule(set) is { } broken)
        {
            problems.Add(broken);
        }

        return problems.DrainToImmutable();
    }
}
