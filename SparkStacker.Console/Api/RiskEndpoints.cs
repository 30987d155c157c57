using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api;

/// <summary><c>risk</c>: limits, and what they have stopped.</summary>
internal static class RiskEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/risk", Get).Reads("GetRisk", "Limits, what they have stopped, and the account they guard")
            .Answers<RiskState>();
        api.MapGet("/risk/limits", Limits).Reads("GetRiskLimits", "Limits with their version as ETag")
            .Answers<RiskLimitsState>();
        api.MapPut("/risk/limits", SetAsync).Administers("SetRiskLimits", "Changes limits at once and for good; If-Match names the version that this replaces")
            .Body<RiskLimitsRequest>().Answers<RiskLimitsState>();
        api.MapPost("/risk/stops/lift", LiftAsync).Administers("LiftRiskStops", "Lifts the stops that reached limits have set")
            .Body<LiftRequest>().Answers<CommandDone>();
    }

    private static ApiAnswer Get(IEngineReader engine) =>
        ApiAnswer.Of(StatusCodes.Status200OK, RiskState.Of(engine.Snapshot), eTag: IfMatch.ETag(engine.Snapshot.Risk.Set.Version));

    private static ApiAnswer Limits(IEngineReader engine) =>
        ApiAnswer.Of(StatusCodes.Status200OK, RiskLimitsState.Of(engine.Snapshot.Risk), eTag: IfMatch.ETag(engine.Snapshot.Risk.Set.Version));

    private static async Task<ApiAnswer> SetAsync(ApiBody<RiskLimitsRequest> body, HttpContext context, IOperatorCommands commands, IEngineReader engine)
    {
        if (body.Value.Problems() is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        if (IfMatch.Refuse(context.Request, "set of limits", engine.Snapshot.Risk.Set.Version, out var expected) is { } refusal)
        {
            return refusal;
        }

        var result = await commands.SendAsync(body.Value.ToCommand(expected), CancellationToken.None);
        return result.Error is { } error ? Problems.Of(error) : Limits(engine);
    }

    private static Task<ApiAnswer> LiftAsync(ApiBody<LiftRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new LiftRiskStop(body.Value.Strategy is { } strategy ? new StrategyId(strategy) : null, ""));
}
