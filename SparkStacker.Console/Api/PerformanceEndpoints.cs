using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api;

/// <summary><c>strategies</c>: how well they did.</summary>
internal static class PerformanceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/strategies/{id}/performance", GetAsync).Reads("GetStrategyPerformance", "Figures of its closed trades")
            .Answers<PerformanceItem>().Takes(s_fields);
        api.MapGet("/strategies/{id}/live-vs-backtest", LiveAsync).Reads("CompareLiveWithBacktest", "Its live trades beside a backtest of the same time and parameters, each difference explained")
            .Answers<LiveComparisonItem>().Takes(
                QueryField.Time("from", "Start; that of the account where it is missing."), QueryField.Time("to", "End; now where it is missing."),
                QueryField.Integer("limit", 1, 500, 100, "Most comparisons in the answer; the totals are of all."));
        api.MapGet("/strategies/compare", CompareAsync).Reads("CompareStrategies", "Figures of several strategies side by side, and how each two of them go together")
            .Answers<ComparisonItem>().Takes([QueryField.Text("ids", "Strategies, separated by commas; all where it is missing."), .. s_fields]);
    }

    private static readonly QueryField[] s_fields = [.. RowFilters.Fields.Where(f => f.Name is "account" or "from" or "to")];

    private static async Task<ApiAnswer> GetAsync(string id, ApiQuery query, IEngineReader engine, StrategyPerformance performance, CancellationToken cancellationToken) =>
        Find(engine, id) is { } strategy
            ? ApiAnswer.Ok(PerformanceItem.Of((await ReadAsync([strategy], query, engine, performance, cancellationToken)).Strategies[0]))
            : NotFound(id);

    private static async Task<ApiAnswer> LiveAsync(string id, ApiQuery query, IEngineReader engine, LiveComparisons comparisons, CancellationToken cancellationToken)
    {
        if (Find(engine, id) is not { } strategy)
        {
            return NotFound(id);
        }

        var (found, problem) = await comparisons.OfAsync(strategy, query.Time("from"), query.Time("to"), cancellationToken);
        return found is null ? Problems.Of(StatusCodes.Status422UnprocessableEntity, "nothing_to_compare", problem!) : ApiAnswer.Ok(LiveComparisonItem.Of(id, found, query.Limit));
    }

    private static async Task<ApiAnswer> CompareAsync(ApiQuery query, IEngineReader engine, StrategyPerformance performance, CancellationToken cancellationToken)
    {
        var ids = query.Text("ids")?.Split(',', StringSplitOptions.TrimEntries) ?? [.. engine.Snapshot.Strategies.Select(s => s.Definition.Id.Value)];
        var strategies = new List<StrategyView>();
        foreach (var id in ids)
        {
            if (Find(engine, id) is not { } strategy)
            {
                return NotFound(id);
            }

            strategies.Add(strategy);
        }

        return ApiAnswer.Ok(ComparisonItem.Of(await ReadAsync(strategies, query, engine, performance, cancellationToken)));
    }

    private static Task<ComparedStrategies> ReadAsync(
        IReadOnlyList<StrategyView> strategies, ApiQuery query, IEngineReader engine, StrategyPerformance performance, CancellationToken cancellationToken) =>
        performance.CompareAsync(strategies, RowFilters.Account(query, engine), query.Time("from"), query.Time("to"), cancellationToken);

    private static StrategyView? Find(IEngineReader engine, string id) => engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == id);

    private static ApiAnswer NotFound(string id) => Problems.NotFound("strategy_not_found", $"There is no strategy '{id}'.");
}
