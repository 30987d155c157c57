using Microsoft.AspNetCore.Http.HttpResults;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api;

/// <summary>The page that one sends to a friend: as a file, because it brings a style of its own.</summary>
internal static class BacktestReportEndpoint
{
    public static void MapBacktestReport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/backtests/{id}/report", SendAsync).WithName("GetBacktestReport").RequireAuthorization(Policies.Read);

    private static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(string id, IBacktestReader backtests, CancellationToken cancellationToken) =>
        await backtests.ResultAsync(id, cancellationToken) is { } result
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(result.Page), "text/html; charset=utf-8", $"backtest-{id}.html")
            : TypedResults.NotFound();
}
