using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Trades;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api;

/// <summary><c>trades</c>: closed positions.</summary>
internal static class TradeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/trades", ListAsync).Reads("ListTrades", "Closed positions, as JSON or CSV")
            .Answers<ItemPage<TradeItem>>().OffersCsv().Keeps(Freshness.OfTrades).Takes([.. RowFilters.Fields, .. QueryFields.Page]);
        api.MapGet("/trades/{id}", GetAsync).Reads("GetTrade", "One closed position: why it was opened and how it filled")
            .Answers<TradeDetailItem>();
    }

    private static async Task<ApiAnswer> GetAsync(string id, TradeReader trades, CancellationToken cancellationToken) =>
        await trades.FindAsync(id, cancellationToken) is { } detail
            ? ApiAnswer.Ok(TradeDetailItem.Of(detail))
            : Problems.NotFound("trade_not_found", $"There is no trade '{id}'.");

    private static async Task<ApiAnswer> ListAsync(
        ApiQuery query, HttpContext context, IEngineReader engine, IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var filter = RowFilters.Read(query, engine);
        var page = await RowPage<TradeRow>.ReadAsync(filter.Of(database.Trades), nameof(TradeRow.Number), r => r.Number, query, cancellationToken);
        return page.Problem ?? ListAnswer.Of(context, [.. page.Rows.Select(r => TradeItem.Of(r.ToTrade()))], page.NextCursor);
    }
}
