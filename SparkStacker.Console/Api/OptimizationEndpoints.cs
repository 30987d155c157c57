using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Api;

/// <summary><c>optimizations</c>: sweeps over parameters, as jobs.</summary>
internal static class OptimizationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/optimizations", StartAsync).Trades("StartOptimization", "Tries many sets of parameters on recorded candles, as a job")
            .Body<OptimizationRequest>().Answers<OptimizationItem>(StatusCodes.Status202Accepted);
        api.MapGet("/optimizations", ListAsync).Reads("ListOptimizations", "Sweeps, newest first")
            .Answers<ItemPage<OptimizationItem>>().Takes(QueryFields.Page[..2]);
        api.MapGet("/optimizations/{id}", GetAsync).Reads("GetOptimization", "One sweep: its progress, then its top list, windows and suggestion")
            .Answers<OptimizationItem>();
        api.MapGet("/optimizations/{id}/heatmap", HeatmapAsync).Reads("GetOptimizationHeatmap", "Its scores over two of the swept parameters")
            .Answers<HeatmapItem>().Takes(
                QueryField.Text("x", "Parameter across; the first range where it is missing."), QueryField.Text("y", "Parameter down; the second range where it is missing."));
        api.MapPost("/optimizations/{id}/cancel", CancelAsync).Trades("CancelOptimization", "Stops one that waits or runs")
            .Answers<CommandDone>();
        api.MapDelete("/optimizations/{id}", DeleteAsync).Trades("DeleteOptimization", "Removes it and its result")
            .Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> StartAsync(ApiBody<OptimizationRequest> body, IOperatorCommands commands, IOptimizationReader sweeps, CancellationToken cancellationToken)
    {
        var result = await commands.SendAsync(new StartOptimization(body.Value.ToOptimization()), CancellationToken.None);
        if (result.Error is { } error)
        {
            return Problems.Of(error);
        }

        var job = await sweeps.FindAsync(result.Message!, cancellationToken);
        return job is null ? Missing(result.Message!)
            : ApiAnswer.Of(StatusCodes.Status202Accepted, OptimizationItem.Of(job), location: $"{ControlApi.Root}/optimizations/{job.Id}");
    }

    private static async Task<ApiAnswer> ListAsync(ApiQuery query, IOptimizationReader sweeps, CancellationToken cancellationToken)
    {
        var limit = query.Limit;
        if (query.Text("cursor") is { } cursor && !Guid.TryParseExact(cursor, "N", out _))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid_cursor", "cursor: not one that this list has given; use nextCursor as it is.");
        }

        var jobs = await sweeps.ListAsync(query.Text("cursor"), limit + 1, cancellationToken);
        var page = jobs.Take(limit).ToArray();
        return ApiAnswer.Ok(new ItemPage<OptimizationItem>([.. page.Select(j => OptimizationItem.Of(j))], jobs.Count > limit ? page[^1].Id : null));
    }

    private static async Task<ApiAnswer> GetAsync(string id, IOptimizationReader sweeps, CancellationToken cancellationToken) =>
        await sweeps.FindAsync(id, cancellationToken) is { } job
            ? ApiAnswer.Ok(OptimizationItem.Of(job, (await sweeps.ResultAsync(id, cancellationToken))?.Report))
            : Missing(id);

    private static async Task<ApiAnswer> HeatmapAsync(string id, ApiQuery query, IOptimizationReader sweeps, CancellationToken cancellationToken)
    {
        if (await sweeps.FindAsync(id, cancellationToken) is not { } job || await sweeps.ResultAsync(id, cancellationToken) is not { } result)
        {
            return Missing(id);
        }

        var names = job.Order.Ranges.ConvertAll(r => r.Name);
        var (x, y) = (names.IndexOf(query.Text("x") ?? names[0]), names.IndexOf(query.Text("y") ?? names[^1]));
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Check("x", x, query.Text("x"));
        Check("y", y, query.Text("y"));
        if (errors.Count == 0 && x == y)
        {
            errors["y"] = [$"Found '{names[y]}' for both, allowed: two different ones of {string.Join(", ", names)}."];
        }

        return errors.Count > 0 ? Problems.Invalid(errors) : ApiAnswer.Ok(HeatmapItem.Of(result.Map(job.Order, x, y)));

        void Check(string field, int index, string? found)
        {
            if (index < 0)
            {
                errors[field] = [$"Found '{found}', allowed: {string.Join(", ", names)}."];
            }
        }
    }

    private static async Task<ApiAnswer> CancelAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        CommandAnswers.Of(await commands.SendAsync(new CancelOptimization(id), CancellationToken.None));

    private static async Task<ApiAnswer> DeleteAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        await commands.SendAsync(new DeleteOptimization(id), CancellationToken.None) is { Error: { } error } ? Problems.Of(error) : ApiAnswer.NoContent;

    private static ApiAnswer Missing(string id) => Problems.NotFound("optimization_not_found", $"There is no sweep '{id}', or it has no result yet.");
}
