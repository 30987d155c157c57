using Microsoft.Extensions.Options;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api;

/// <summary><c>risk</c>: limits, and what they have stopped.</summary>
internal static class RiskEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/risk", Get).Reads("GetRisk", "Limits, what they have stopped, and the account they guard")
            .Answers<RiskState>();
        api.MapPost("/risk/stops/lift", LiftAsync).Administers("LiftRiskStops", "Lifts the stops that reached limits have set")
            .Body<LiftRequest>().Answers<CommandDone>();
    }

    private static ApiAnswer Get(IEngineReader engine, IOptions<RiskOptions> options) => ApiAnswer.Ok(RiskState.Of(engine.Snapshot, options.Value));

    private static Task<ApiAnswer> LiftAsync(ApiBody<LiftRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new LiftRiskStop(body.Value.Strategy is { } strategy ? new StrategyId(strategy) : null, ""));
}
