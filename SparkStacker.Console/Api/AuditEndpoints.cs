using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Api;

/// <summary><c>audit</c>: who did what.</summary>
internal static class AuditEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/audit", ListAsync).Administers("ListAudit", "Who did what, as JSON or CSV")
            .Answers<ItemPage<AuditItem>>().OffersCsv().Takes([
            QueryField.Text("actor", "Only by this actor."), QueryField.Text("action", "Only this action."),
            QueryField.Time("from", "At or after this time."), QueryField.Time("to", "Before this time."), .. QueryFields.Page]);

    private static async Task<ApiAnswer> ListAsync(
        ApiQuery query, HttpContext context, IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (actor, action, from, to) = (query.Text("actor"), query.Text("action"), query.Time("from"), query.Time("to"));
        var rows = database.Audit.AsQueryable();
        rows = actor is null ? rows : rows.Where(r => r.Actor == actor);
        rows = action is null ? rows : rows.Where(r => r.Action == action);
        rows = from is null ? rows : rows.Where(r => r.Time >= from);
        rows = to is null ? rows : rows.Where(r => r.Time < to);
        var page = await RowPage<AuditRow>.ReadAsync(rows, nameof(AuditRow.Sequence), r => r.Sequence, query, cancellationToken);
        return page.Problem ?? ListAnswer.Of(context, [.. page.Rows.Select(AuditItem.Of)], page.NextCursor);
    }
}
