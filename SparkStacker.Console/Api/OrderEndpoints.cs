using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api;

/// <summary><c>orders</c>: all that were ever intended, and cancelling.</summary>
internal static class OrderEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/orders", ListAsync).Reads("ListOrders", "Orders as stored, as JSON or CSV")
            .Answers<ItemPage<OrderItem>>().OffersCsv().Takes([
            QueryField.Choice("state", "Only open orders, or only final ones.", null, "open", "final"), .. RowFilters.Fields, .. QueryFields.Page]);
        api.MapDelete("/orders/{id}", CancelAsync).Trades("CancelOrder", "Cancels an entry on its way; stops and targets are moved through their position")
            .Answers<CommandDone>();
    }

    private static async Task<ApiAnswer> ListAsync(
        ApiQuery query, HttpContext context, IEngineReader engine, IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var filter = RowFilters.Read(query, engine) with { IsFinal = query.Text("state") switch { null => null, var state => state == "final" } };
        var page = await RowPage<OrderRow>.ReadAsync(filter.Of(database.Orders), nameof(OrderRow.Number), r => r.Number, query, cancellationToken);
        return page.Problem ?? ListAnswer.Of(context, [.. page.Rows.Select(r => OrderItem.Of(r.ToOrder()))], page.NextCursor);
    }

    private static Task<ApiAnswer> CancelAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        commands.AnswerAsync(new CancelOrder(new ClientOrderId(id), ""));
}
