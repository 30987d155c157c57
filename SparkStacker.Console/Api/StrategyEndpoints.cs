using System.Collections.Immutable;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api;

/// <summary><c>strategies</c>: what they do, and their switches.</summary>
internal static class StrategyEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/strategies", List).Reads("ListStrategies", "All strategies as they stand")
            .Answers<ItemPage<StrategyItem>>().Keeps(Freshness.OfSnapshot);
        api.MapGet("/strategies/{id}", Get).Reads("GetStrategy", "One strategy")
            .Answers<StrategyItem>();
        api.MapGet("/strategies/{id}/parameters", Parameters).Reads("GetStrategyParameters", "Its parameters, with their version as ETag")
            .Answers<StrategyParameters>();
        api.MapPut("/strategies/{id}/parameters", SetAsync).Trades("SetStrategyParameters", "A new version of its parameters; If-Match names the version that it replaces")
            .Body<ParametersRequest>().Answers<StrategyParameters>().NeedsVersion();
        api.MapPost("/strategies/{id}/activate", ActivateAsync).Trades("ActivateStrategy", "Lets it trade from the next closed candle on")
            .Answers<CommandDone>();
        api.MapPost("/strategies/{id}/deactivate", DeactivateAsync).Trades("DeactivateStrategy", "No new entries; an open position stays protected")
            .Answers<CommandDone>();
    }

    private static ApiAnswer List(IEngineReader engine) =>
        ApiAnswer.Ok(new ItemPage<StrategyItem>([.. engine.Snapshot.Strategies.Select(StrategyItem.Of)], null));

    private static ApiAnswer Get(string id, IEngineReader engine) =>
        Find(engine, id) is { } view ? ApiAnswer.Ok(StrategyItem.Of(view)) : NotFound(id);

    /// <summary>The parameters in force, with their version as ETag.</summary>
    public static ApiAnswer Parameters(string id, IEngineReader engine) => Find(engine, id) is { } view
        ? ApiAnswer.Of(StatusCodes.Status200OK, StrategyParameters.Of(view), eTag: IfMatch.ETag(view.Parameters.Version))
        : NotFound(id);

    private static async Task<ApiAnswer> SetAsync(string id, ApiBody<ParametersRequest> body, HttpContext context, IOperatorCommands commands, IEngineReader engine)
    {
        if (Find(engine, id) is not { } view)
        {
            return NotFound(id);
        }

        const string what = "set of parameters";
        var seen = view.Parameters.Version;
        if (IfMatch.Refuse(context.Request, what, seen) is { } refusal)
        {
            return refusal;
        }

        var values = body.Value.Parameters!.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var result = await commands.SendAsync(new SetParameters(new StrategyId(id), values, seen, body.Value.Reason ?? "", ""), CancellationToken.None);
        return result.Error is not { } error ? Parameters(id, engine)
            : error.Code == IfMatch.ConflictCode ? IfMatch.Conflict(what, IfMatch.ETag(Find(engine, id)!.Parameters.Version), $"Version {seen} was seen")
            : Problems.Of(error);
    }

    private static Task<ApiAnswer> ActivateAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new ActivateStrategy(new StrategyId(id), ""));

    private static Task<ApiAnswer> DeactivateAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new DeactivateStrategy(new StrategyId(id), ""));

    private static StrategyView? Find(IEngineReader engine, string id) => engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == id);

    private static ApiAnswer NotFound(string id) => Problems.NotFound("strategy_not_found", $"There is no strategy '{id}'.");
}
