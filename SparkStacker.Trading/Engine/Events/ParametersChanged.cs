using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A strategy has a new version of its parameters.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Version">Number of the new version.</param>
/// <param name="Before">Values of the version before; names that are missing had their default.</param>
/// <param name="After">Values of the new version.</param>
/// <param name="Reason">Why, as its author says; may be empty.</param>
/// <param name="Actor">Who changed it.</param>
public sealed record ParametersChanged(
    StrategyId Strategy, int Version, ImmutableSortedDictionary<string, decimal> Before, ImmutableSortedDictionary<string, decimal> After, string Reason, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"{Strategy} has version {Version} of its parameters by {Actor}: {string.Join(", ", Changes().Select(c => $"{c.Name} {Text(c.Old)} → {Text(c.New)}"))}.{(Reason.Length == 0 ? "" : " " + Reason)}";

    /// <summary>What differs, by name; null means the default.</summary>
    public IEnumerable<(string Name, decimal? Old, decimal? New)> Changes() => Before.Keys.Union(After.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(name => (Name: name, Old: Find(Before, name), New: Find(After, name))).Where(c => c.Old != c.New);

    private static decimal? Find(ImmutableSortedDictionary<string, decimal> values, string name) => values.TryGetValue(name, out var value) ? value : null;

    private static string Text(decimal? value) => value?.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) ?? "default";
}
