using System.Security.Claims;
using SparkStacker.Console.Identity;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications.Preferences;

/// <summary>Changes how a user wants to be told, from the page and from the API, and writes down what changed.</summary>
internal sealed class PreferenceChange(PreferenceStore store, UserAudit audit)
{
    /// <returns>Null when saved.</returns>
    public async Task<EngineError?> SetAsync(ClaimsPrincipal caller, NotificationPreferences after, CancellationToken cancellationToken)
    {
        var before = await store.FindAsync(caller.Id()!, cancellationToken);
        return await audit.RunAsync(caller.Actor(), "set_notification_preferences", caller.Email(), Difference(before, after), Difference(after, before), async () =>
        {
            await store.SaveAsync(caller.Id()!, after, cancellationToken);
            return null;
        });
    }

    private static string? Difference(NotificationPreferences of, NotificationPreferences other)
    {
        var words = Enum.GetValues<NotificationKind>().SelectMany(kind => Words(kind, of.Of(kind)).Except(Words(kind, other.Of(kind)))).ToArray();
        return words.Length == 0 ? null : string.Join(", ", words);
    }

    private static string[] Words(NotificationKind kind, KindPreference preference) =>
    [
        $"{kind} by bell: {preference.Bell}".ToLowerInvariant(),
        $"{kind} by browser: {preference.Browser}".ToLowerInvariant(),
        $"{kind} by mail: {preference.Email}".ToLowerInvariant(),
    ];
}
