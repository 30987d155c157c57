using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Api;

/// <summary><c>system</c>: state, settings, the kill switch.</summary>
internal static class SystemEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/system/status", Status).Reads("GetSystemStatus", "State of the console, its feed, account and kill switch")
            .Answers<SystemStatus>().Keeps(Freshness.OfSnapshot);
        api.MapGet("/system/configuration", Configuration).Administers("GetConfiguration", "All settings with their values; secrets are left out")
            .Answers<ItemPage<SettingItem>>();
        api.MapPatch("/system/configuration", ChangeAsync).Administers("ChangeConfiguration", "Changes settings that need no restart, until the next one; If-Match names the state that was seen")
            .Body<SettingsRequest>().Answers<ItemPage<SettingItem>>().NeedsVersion();
        api.MapPost("/system/kill-switch", KillSwitchAsync).Trades("SetKillSwitch", "Stops trading, or lets it go on (admins)")
            .Body<KillSwitchRequest>().Answers<CommandDone>();
        api.MapPost("/system/restart-recording", RestartAsync).Trades("RestartRecording", "Plays the recording from its start on a new paper account")
            .Answers<CommandDone>();
    }

    private static ApiAnswer Status(IEngineReader engine) => ApiAnswer.Ok(SystemStatus.Of(engine.Snapshot));

    private static ApiAnswer Configuration(SettingReader settings, RuntimeSettings runtime) =>
        ApiAnswer.Of(StatusCodes.Status200OK, new ItemPage<SettingItem>([.. settings.Read(), .. runtime.Read()], null), eTag: runtime.ETag());

    private static async Task<ApiAnswer> ChangeAsync(ApiBody<SettingsRequest> body, HttpContext context, IOperatorCommands commands, SettingReader settings, RuntimeSettings runtime)
    {
        if ((IfMatch.Refuse(context.Request, "configuration", runtime.ETag()) ?? RuntimeSettings.Refuse(body.Value.Settings!)) is { } refusal)
        {
            return refusal;
        }

        foreach (var command in RuntimeSettings.Commands(body.Value.Settings!))
        {
            if ((await commands.SendAsync(command, CancellationToken.None)).Error is { } error)
            {
                return Problems.Of(error);
            }
        }

        return Configuration(settings, runtime);
    }

    private static Task<ApiAnswer> KillSwitchAsync(ApiBody<KillSwitchRequest> body, IOperatorCommands commands) => commands.AnswerAsync(
        body.Value.Engaged is true ? new EngageKillSwitch(body.Value.Flatten ?? false, body.Value.Reason!, "") : new ReleaseKillSwitch(""));

    private static Task<ApiAnswer> RestartAsync(ApiBody<EmptyRequest> body, IOperatorCommands commands) => commands.AnswerAsync(new RestartRecording(""));
}
