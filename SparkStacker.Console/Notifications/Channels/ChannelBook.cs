using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications.Channels;

/// <summary>The ways out of the console, with their settings encrypted by the key ring.</summary>
internal sealed class ChannelBook(IDbContextFactory<ConsoleDbContext> contexts, IDataProtectionProvider protection, NotificationFeed feed, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("notification-channels");

    public async Task<IReadOnlyList<ChannelView>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.NotificationChannels.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var waiting = await context.NotificationDeliveries.Where(d => d.State == DeliveryState.Waiting)
            .GroupBy(d => d.ChannelId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. rows.Select(row => View(row, waiting.GetValueOrDefault(row.Id)))];
    }

    /// <summary>Settings of a channel; null where they were encrypted with keys that are gone.</summary>
    public ChannelSettings? Open(NotificationChannelRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<ChannelSettings>(_protector.Unprotect(row.Settings));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes or changes a channel; settings that are left open stay as they are where the kind does.</summary>
    public async Task<CommandResult> SaveAsync(SaveChannel change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.NotificationChannels.FindAsync([change.Channel], cancellationToken);
        var settings = change.Settings.Over(row?.Kind == change.Kind ? Open(row) : null);
        if (ChannelCheck.Of(change.Channel, change.Kind, settings) is { Count: > 0 } problems)
        {
            return CommandResult.Failed("invalid_channel", string.Join(" ", problems));
        }

        if (row is null && await context.NotificationChannels.CountAsync(cancellationToken) >= ChannelCheck.MostChannels)
        {
            return CommandResult.Failed("too_many_channels", $"There are {ChannelCheck.MostChannels} channels already, which is the most. Delete one first.");
        }

        if (row is null)
        {
            context.NotificationChannels.Add(row = new NotificationChannelRow { Id = change.Channel });
        }

        (row.Kind, row.IsEnabled, row.MinimumSeverity, row.ChangedAt) = (change.Kind, change.IsEnabled, change.MinimumSeverity, clock.GetUtcNow());
        row.Kinds = string.Join(',', change.Kinds.Distinct().Order());
        row.Settings = _protector.Protect(JsonSerializer.Serialize(settings));
        await context.SaveChangesAsync(cancellationToken);
        feed.Tell([]);
        return new CommandResult((EngineError?)null, $"{row.Id} sends to {ChannelCheck.Target(row.Kind, settings)}{(row.IsEnabled ? "" : ", once it is switched on")}.");
    }

    public async Task<CommandResult> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.NotificationChannels.Where(c => c.Id == id).ExecuteDeleteAsync(cancellationToken) == 0
            ? NotFound
            : new CommandResult((EngineError?)null, $"{id} is deleted; what waited there is not sent.");
    }

    public static CommandResult NotFound { get; } = CommandResult.Failed("channel_not_found", "There is no such channel.");

    public static IReadOnlyList<NotificationKind> Kinds(NotificationChannelRow row) =>
        row.Kinds.Length == 0 ? [] : [.. row.Kinds.Split(',').Select(Enum.Parse<NotificationKind>)];

    private ChannelView View(NotificationChannelRow row, int waiting) => new(
        row.Id, row.Kind, row.IsEnabled, row.MinimumSeverity, Kinds(row),
        Open(row) is { } settings ? ChannelCheck.Target(row.Kind, settings) : "settings can't be decrypted: enter them again",
        waiting, row.LastSentAt, row.LastFailureAt, row.LastFailure);
}
