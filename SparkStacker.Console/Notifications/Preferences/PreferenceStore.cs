using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Notifications.Preferences;

/// <summary>How each user wants to be told.</summary>
internal sealed class PreferenceStore(IDbContextFactory<ConsoleDbContext> contexts, NotificationFeed feed)
{
    public async Task<NotificationPreferences> FindAsync(string user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, user, cancellationToken);
    }

    public async Task SaveAsync(string user, NotificationPreferences preferences, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO notification_users (user_id, read_through, preferences) VALUES ({user}, 0, {preferences.Write()}) ON CONFLICT (user_id) DO UPDATE SET preferences = excluded.preferences",
            cancellationToken);
        feed.Tell([]);
    }

    public static async Task<NotificationPreferences> FindAsync(ConsoleDbContext context, string user, CancellationToken cancellationToken) =>
        NotificationPreferences.Read(await context.NotificationUsers.Where(u => u.UserId == user).Select(u => u.Preferences).FirstOrDefaultAsync(cancellationToken));
}
