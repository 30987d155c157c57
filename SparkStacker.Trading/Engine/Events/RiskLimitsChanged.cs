using System.Collections.Immutable;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>Risk limits have a new version.</summary>
/// <param name="Version">Number of the new version.</param>
/// <param name="Changes">What differs from the version before.</param>
/// <param name="Reason">Why, as its author says; may be empty.</param>
/// <param name="Actor">Who changed them.</param>
public sealed record RiskLimitsChanged(int Version, ImmutableArray<RiskLimitChange> Changes, string Reason, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Risk limits have version {Version} by {Actor}: {string.Join(", ", Changes)}.{(Reason.Length == 0 ? "" : " " + Reason)}";
}
