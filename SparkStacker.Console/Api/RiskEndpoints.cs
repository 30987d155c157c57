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
            .Body<RiskLimitsRequest>().Answers<RiskLimitsState>().NeedsVersion();
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

        const string what = "set of limits";
        var seen = engine.Snapshot.Risk.Set.Version;
        if (IfMatch.Refuse(context.Request, what, seen) is { } refusal)
        {
            return refusal;
        }

        var result = await commands.SendAsync(body.Value.ToCommand(seen), CancellationToken.None);
        return result.Error is not { } error ? Limits(engine)
            : error.Code == IfMatch.ConflictCode ? IfMatch.Conflict(what, IfMatch.ETag(engine.Snapshot.Risk.Set.Version), $"Version {seen} was seen")
            : Problems.Of(error);
    }

    private static Task<ApiAnswer> LiftAsync(ApiBody<LiftRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new LiftRiskStop(body.Value.Strategy is { } strategy ? new StrategyId(strategy) : null, ""));
}
