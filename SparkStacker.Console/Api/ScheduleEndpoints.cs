using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Schedules;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api;

/// <summary><c>strategies/{id}/schedule</c>: when it may enter.</summary>
internal static class ScheduleEndpoints
{
    private const string What = "schedule";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/strategies/{id}/schedule", GetAsync).Reads("GetStrategySchedule", "When it may enter, with the version as ETag")
            .Answers<ScheduleItem>();
        api.MapPut("/strategies/{id}/schedule", SetAsync).Trades("SetStrategySchedule", "When it may enter; If-Match names the version that this replaces")
            .Body<ScheduleRequest>().Answers<ScheduleItem>().NeedsVersion();
    }

    private static async Task<ApiAnswer> GetAsync(string id, IEngineReader engine, ScheduleBook book, CancellationToken cancellationToken)
    {
        if (!Exists(id, engine))
        {
            return NotFound(id);
        }

        var item = ScheduleItem.Of(id, await book.FindAsync(id, cancellationToken), engine.Snapshot.MarketTime);
        return ApiAnswer.Of(StatusCodes.Status200OK, item, eTag: IfMatch.ETag(item.Version));
    }

    private static async Task<ApiAnswer> SetAsync(
        string id, ApiBody<ScheduleRequest> body, HttpContext context, IOperatorCommands commands, IEngineReader engine, ScheduleBook book, CancellationToken cancellationToken)
    {
        if (!Exists(id, engine))
        {
            return NotFound(id);
        }

        var inForce = (await book.FindAsync(id, cancellationToken))?.Version ?? 0;
        if (IfMatch.Refuse(context.Request, What, inForce) is { } refusal)
        {
            return refusal;
        }

        var result = await commands.SendAsync(new SetSchedule(id, body.Value.ToSchedule(), inForce), CancellationToken.None);
        return result.Error is not { } error ? await GetAsync(id, engine, book, CancellationToken.None)
            : error.Code == IfMatch.ConflictCode ? IfMatch.Conflict(What, IfMatch.ETag((await book.FindAsync(id, CancellationToken.None))?.Version ?? 0), $"Version {inForce} was seen")
            : Problems.Of(error);
    }

    private static bool Exists(string id, IEngineReader engine) => engine.Snapshot.Strategies.Any(s => s.Definition.Id.Value == id);

    private static ApiAnswer NotFound(string id) => Problems.NotFound("strategy_not_found", $"There is no strategy '{id}'.");
}
