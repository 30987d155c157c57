using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api;

/// <summary><c>positions</c>: what is open, its protection, closing it.</summary>
internal static class PositionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/positions", List).Reads("ListPositions", "Open positions, oldest first")
            .Answers<ItemPage<PositionItem>>().Keeps(Freshness.OfSnapshot)
            .Takes(QueryField.Text("strategy", "Only of this strategy."), QueryField.Text("symbol", "Only in this market."));
        api.MapGet("/positions/{id}", Get).Reads("GetPosition", "One open position")
            .Answers<PositionItem>();
        api.MapPatch("/positions/{id}", MoveAsync).Trades("MoveProtection", "Moves its stop-loss, its take-profit or both")
            .Body<ProtectionRequest>().Answers<CommandDone>();
        api.MapPost("/positions/{id}/close", CloseAsync).Trades("ClosePosition", "Closes it, or a part of it, at market")
            .Body<CloseRequest>().Answers<CommandDone>();
        api.MapPost("/positions/close-all", CloseAllAsync).Trades("CloseAllPositions", "Closes every open position at market")
            .Answers<ItemPage<PositionClosing>>();
    }

    private static ApiAnswer List(ApiQuery query, IEngineReader engine)
    {
        var (strategy, symbol) = (query.Text("strategy"), query.Text("symbol"));
        var positions = engine.Snapshot.Positions
            .Where(p => (strategy is null || p.Position.Strategy.Value == strategy) && (symbol is null || p.Position.Symbol.Name == symbol));
        return ApiAnswer.Ok(new ItemPage<PositionItem>([.. positions.Select(PositionItem.Of)], null));
    }

    private static ApiAnswer Get(string id, IEngineReader engine) =>
        engine.Snapshot.Positions.FirstOrDefault(p => p.Position.Id.Value == id) is { } view
            ? ApiAnswer.Ok(PositionItem.Of(view))
            : Problems.NotFound("position_not_found", $"There is no open position '{id}'.");

    private static Task<ApiAnswer> MoveAsync(string id, ApiBody<ProtectionRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new MoveProtection(new PositionId(id), body.Value.StopLossPrice, body.Value.TakeProfitPrice, ""));

    private static Task<ApiAnswer> CloseAsync(string id, ApiBody<CloseRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new ClosePosition(new PositionId(id), body.Value.Fraction!.Value, ""));

    // One command each: every position has its own line in the audit, and one that can't be closed doesn't keep the others open.
    private static async Task<ApiAnswer> CloseAllAsync(ApiBody<EmptyRequest> body, IOperatorCommands commands, IEngineReader engine)
    {
        var closings = new List<PositionClosing>();
        foreach (var position in engine.Snapshot.Positions)
        {
            var result = await commands.SendAsync(new ClosePosition(position.Position.Id, 1, ""), CancellationToken.None);
            closings.Add(new(position.Position.Id.Value, result.IsSuccess, result.Error?.Code, result.Error?.Message ?? result.Message));
        }

        return ApiAnswer.Ok(new ItemPage<PositionClosing>(closings, null));
    }
}
