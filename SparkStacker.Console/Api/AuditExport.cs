using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Api;

/// <summary>The whole audit, or what a filter leaves of it, as one CSV file for a browser: written while it is read.</summary>
internal static class AuditExport
{
    private const int Batch = 1_000;

    public static void MapAuditExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/audit.csv", WriteAsync).WithName("DownloadAudit").RequireAuthorization(Policies.Admin).ExcludeFromDescription();

    private static async Task WriteAsync(
        HttpContext context, IAuditReader audit, string? actor, string? action, string? refused, string? from, string? to, CancellationToken cancellationToken)
    {
        context.Response.ContentType = Csv.ContentType;
        context.Response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
        context.Response.Headers.CacheControl = "no-store";
        var filter = new AuditFilter(Filled(actor), Filled(action), refused == "true", UtcTime.OrNull(from), UtcTime.OrNull(to));
        long? before = null;
        do
        {
            var rows = await audit.ListAsync(filter, before, Batch, cancellationToken);
            var text = Csv.Of([.. rows.Select(AuditItem.Of)]);
            // The names of the columns stand once.
            await context.Response.Body.WriteAsync(before is null ? text : text.AsMemory(text.AsSpan().IndexOf((byte)'\n') + 1), cancellationToken);
            before = rows.Count == Batch ? rows[^1].Sequence : null;
        }
        while (before is not null);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
