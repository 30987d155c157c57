using System.Security.Claims;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications.Preferences;

namespace SparkStacker.Console.Api;

/// <summary><c>notifications/preferences</c>: how the caller wants to be told.</summary>
internal static class PreferenceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/notifications/preferences", GetAsync).Reads("GetNotificationPreferences", "How the caller wants to be told")
            .Answers<PreferencesItem>();
        api.MapPut("/notifications/preferences", SetAsync).Reads("SetNotificationPreferences", "Says how the caller wants to be told")
            .Body<PreferencesRequest>().Answers<PreferencesItem>();
    }

    private static async Task<ApiAnswer> GetAsync(ClaimsPrincipal caller, PreferenceStore preferences, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(PreferencesItem.Of(await preferences.FindAsync(caller.Id()!, cancellationToken)));

    private static async Task<ApiAnswer> SetAsync(
        ApiBody<PreferencesRequest> body, ClaimsPrincipal caller, PreferenceStore preferences, PreferenceChange change, CancellationToken cancellationToken)
    {
        var after = body.Value.Over(await preferences.FindAsync(caller.Id()!, cancellationToken));
        return await change.SetAsync(caller, after, cancellationToken) is { } error ? Problems.Of(error) : ApiAnswer.Ok(PreferencesItem.Of(after));
    }
}
