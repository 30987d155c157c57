using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Api;

/// <summary><c>channels</c>: ways out of the console.</summary>
internal static class ChannelEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/channels", ListAsync).Administers("ListNotificationChannels", "Ways out of the console, and how each fares")
            .Answers<ItemPage<ChannelItem>>();
        api.MapPut("/channels/{id}", SaveAsync).Administers("SaveNotificationChannel", "Makes a channel, or changes it")
            .Body<ChannelRequest>().Answers<CommandDone>();
        api.MapDelete("/channels/{id}", DeleteAsync).Administers("DeleteNotificationChannel", "Deletes a channel and what waits there")
            .Answers<CommandDone>();
        api.MapPost("/channels/{id}/test", TestAsync).Administers("TestNotificationChannel", "Sends a message now and tells what the other side said")
            .Answers<CommandDone>();
    }

    private static async Task<ApiAnswer> ListAsync(ChannelBook channels, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new ItemPage<ChannelItem>([.. (await channels.ListAsync(cancellationToken)).Select(ChannelItem.Of)], null));

    private static async Task<ApiAnswer> SaveAsync(string id, ApiBody<ChannelRequest> body, IOperatorCommands commands) =>
        CommandAnswers.Of(await commands.SendAsync(body.Value.ToCommand(id), CancellationToken.None));

    private static async Task<ApiAnswer> DeleteAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        CommandAnswers.Of(await commands.SendAsync(new DeleteChannel(id), CancellationToken.None));

    private static async Task<ApiAnswer> TestAsync(string id, ApiBody<EmptyRequest> body, IOperatorCommands commands) =>
        CommandAnswers.Of(await commands.SendAsync(new TestChannel(id), CancellationToken.None));
}
