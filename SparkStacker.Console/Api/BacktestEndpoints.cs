using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Api;

/// <summary><c>backtests</c>: jobs that try a strategy on recorded candles.</summary>
internal static class BacktestEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/backtests", StartAsync).Trades("StartBacktest", "Tries a strategy on recorded candles, as a job")
            .Body<BacktestRequest>().Answers<BacktestItem>(StatusCodes.Status202Accepted);
        api.MapGet("/backtests", ListAsync).Reads("ListBacktests", "Backtests, newest first")
            .Answers<ItemPage<BacktestItem>>().Takes(QueryFields.Page[..2]);
        api.MapGet("/backtests/{id}", GetAsync).Reads("GetBacktest", "One backtest, with all figures once it is done")
            .Answers<BacktestItem>();
        api.MapGet("/backtests/{id}/trades", TradesAsync).Reads("ListBacktestTrades", "Its trades, as JSON or CSV")
            .Answers<ItemPage<BacktestTradeItem>>().OffersCsv();
        api.MapGet("/backtests/{id}/equity", EquityAsync).Reads("GetBacktestEquity", "Its equity curve, thinned out, as JSON or CSV")
            .Answers<ItemPage<BacktestEquityItem>>().OffersCsv();
        api.MapPost("/backtests/{id}/cancel", CancelAsync).Trades("CancelBacktest", "Stops one that waits or runs")
            .Answers<CommandDone>();
        api.MapDelete("/backtests/{id}", DeleteAsync).Trades("DeleteBacktest", "Removes it and its result")
            .Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> StartAsync(ApiBody<BacktestRequest> body, IOperatorCommands commands, IBacktestReader backtests, CancellationToken cancellationToken)
    {
        var result = await commands.SendAsync(new StartBacktest(body.Value.ToOrder()), CancellationToken.None);
        if (result.Error is { } error)
        {
            return Problems.Of(error);
        }

        var job = await backtests.FindAsync(result.Message!, cancellationToken);
        return job is null ? Missing(result.Message!) : ApiAnswer.Of(StatusCodes.Status202Accepted, BacktestItem.Of(job), location: $"{ControlApi.Root}/backtests/{job.Id}");
    }

    private static async Task<ApiAnswer> ListAsync(ApiQuery query, IBacktestReader backtests, CancellationToken cancellationToken)
    {
        var limit = query.Limit;
        if (query.Text("cursor") is { } cursor && !Guid.TryParseExact(cursor, "N", out _))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid_cursor", "cursor: not one that this list has given; use nextCursor as it is.");
        }

        var jobs = await backtests.ListAsync(query.Text("cursor"), limit + 1, cancellationToken);
        var page = jobs.Take(limit).ToArray();
        return ApiAnswer.Ok(new ItemPage<BacktestItem>([.. page.Select(j => BacktestItem.Of(j))], jobs.Count > limit ? page[^1].Id : null));
    }

    private static async Task<ApiAnswer> GetAsync(string id, IBacktestReader backtests, CancellationToken cancellationToken) =>
        await backtests.FindAsync(id, cancellationToken) is { } job
            ? ApiAnswer.Ok(BacktestItem.Of(job, await backtests.ResultAsync(id, cancellationToken)))
            : Missing(id);

    private static async Task<ApiAnswer> TradesAsync(string id, HttpContext context, IBacktestReader backtests, CancellationToken cancellationToken) =>
        await backtests.ResultAsync(id, cancellationToken) is { } result
            ? ListAnswer.Of<BacktestTradeItem>(context, [.. result.Trades.Select(BacktestTradeItem.Of)], null)
            : Missing(id);

    private static async Task<ApiAnswer> EquityAsync(string id, HttpContext context, IBacktestReader backtests, CancellationToken cancellationToken) =>
        await backtests.ResultAsync(id, cancellationToken) is { } result
            ? ListAnswer.Of<BacktestEquityItem>(context, [.. result.Equity.Select(BacktestEquityItem.Of)], null)
            : Missing(id);

    private static async Task<ApiAnswer> CancelAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        CommandAnswers.Of(await commands.SendAsync(new CancelBacktest(id), CancellationToken.None));

    private static async Task<ApiAnswer> DeleteAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        await commands.SendAsync(new DeleteBacktest(id), CancellationToken.None) is { Error: { } error } ? Problems.Of(error) : ApiAnswer.NoContent;

    private static ApiAnswer Missing(string id) => Problems.NotFound("backtest_not_found", $"There is no backtest '{id}', or it has no result yet.");
}
