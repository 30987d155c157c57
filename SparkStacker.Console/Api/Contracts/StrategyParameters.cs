using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>All parameters of a strategy with their values in force.</summary>
internal sealed record StrategyParameters(string Strategy, int Version, IReadOnlyList<ParameterItem> Parameters)
{
    public static StrategyParameters Of(StrategyView view) => new(
        view.Definition.Id.Value, view.Parameters.Version,
        [.. view.Definition.Parameters.Select(p => ParameterItem.Of(p, view.Definition.Value(view.Parameters, p.Name)))]);
}
