using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Api;

/// <summary><c>notifications</c>: what the caller is told, and what they have read of it.</summary>
internal static class NotificationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/notifications", ListAsync).Reads("ListNotifications", "What people are told, newest first")
            .Answers<ItemPage<NotificationItem>>().Takes([
            QueryField.Choice("kind", "Only this kind.", null, "trade", "risk", "system", "alert"),
            QueryField.Choice("severity", "Only this severity.", null, "info", "warning", "critical"),
            QueryField.Choice("state", "Whether the caller has read them.", "all", "all", "unread"), .. QueryFields.Page]);
        api.MapGet("/notifications/unread", CountAsync).Reads("CountUnreadNotifications", "How many the caller hasn't read").Answers<UnreadNotifications>();
        api.MapPost("/notifications/{id}/read", ReadAsync).Reads("ReadNotification", "Marks one as read for the caller").Answers(StatusCodes.Status204NoContent);
        api.MapPost("/notifications/read", ReadAllAsync).Reads("ReadNotifications", "Marks all as read for the caller")
            .Body<ReadNotificationsRequest>().Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> ListAsync(
        ApiQuery query, ClaimsPrincipal caller, IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var filter = new NotificationFilter(Choice<NotificationKind>(query.Text("kind")), Choice<NotificationSeverity>(query.Text("severity")), query.Text("state") == "unread");
        var rows = await NotificationReader.FilteredAsync(database, caller.Id()!, filter, cancellationToken);
        var page = await RowPage<NotificationRow>.ReadAsync(rows, nameof(NotificationRow.Id), r => r.Id, query, cancellationToken);
        return page.Problem ?? ApiAnswer.Ok(new ItemPage<NotificationItem>(
            [.. (await NotificationReader.ViewAsync(database, caller.Id()!, page.Rows, cancellationToken)).Select(NotificationItem.Of)], page.NextCursor));
    }

    private static async Task<ApiAnswer> CountAsync(ClaimsPrincipal caller, NotificationReader notifications, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new UnreadNotifications(await notifications.CountUnreadAsync(caller.Id()!, cancellationToken)));

    private static async Task<ApiAnswer> ReadAsync(string id, ApiBody<EmptyRequest> body, ClaimsPrincipal caller, NotificationReader notifications, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await notifications.ReadAsync(caller.Id()!, number, cancellationToken)
            ? ApiAnswer.NoContent
            : Problems.NotFound("notification_not_found", "There is no such notification; old ones are deleted.");

    private static async Task<ApiAnswer> ReadAllAsync(
        ApiBody<ReadNotificationsRequest> body, ClaimsPrincipal caller, NotificationReader notifications, CancellationToken cancellationToken)
    {
        await notifications.ReadAllAsync(caller.Id()!, body.Value.Through, cancellationToken);
        return ApiAnswer.NoContent;
    }

    private static T? Choice<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text, ignoreCase: true);
}
