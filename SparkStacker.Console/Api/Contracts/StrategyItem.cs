using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A strategy as it stands.</summary>
internal sealed record StrategyItem(
    string Id, string Title, string Symbol, string Interval, bool IsActive, bool IsReady, string Indicator, IReadOnlyList<NamedValue> Values,
    IReadOnlyList<NamedValue> FormingValues, DateTimeOffset? NextDecisionAt, string Sentence, int ParameterVersion, StrategyFigures Statistics,
    int LossStreak, DateTimeOffset? CooldownUntil, int OrdersInLastMinute)
{
    public static StrategyItem Of(StrategyView view) => new(
        view.Definition.Id.Value, view.Definition.Title, view.Definition.Symbol.Name, view.Definition.Interval.ShortName(), view.IsActive, view.IsReady,
        view.Indicator, [.. view.Values.Select(NamedValue.Of)], [.. view.FormingValues.Select(NamedValue.Of)], view.NextDecisionAt, view.Sentence,
        view.Parameters.Version, StrategyFigures.Of(view.Statistics),
        view.LossStreak, view.CooldownUntil, view.RecentOrders);
}
