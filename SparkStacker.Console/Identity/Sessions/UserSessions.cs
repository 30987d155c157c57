using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Identity.Sessions;

/// <summary>Who is signed in where. A session that was ended here opens nothing from the next request on; elsewhere within a second.</summary>
internal sealed class UserSessions(IDbContextFactory<ConsoleDbContext> contexts, UserChanges changes, TimeProvider clock)
{
    /// <summary>How long a session lives at most, however busy.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>How long ago the password may have been typed for changes of users and tokens.</summary>
    public static readonly TimeSpan VerifiedFor = TimeSpan.FromMinutes(15);

    private const int Most = 10_000;
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_useStep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string? UserId, DateTimeOffset ExpiresAt, long At)> _seen = new();

    /// <returns>The session's id.</returns>
    public async Task<string> StartAsync(string userId, SessionKind kind, string device, string? address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = new UserSessionRow
        {
            Id = Guid.NewGuid().ToString("N"),
            UserId = userId,
            Kind = kind,
            Device = device,
            Address = address,
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now + Lifetime,
            VerifiedAt = now,
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.UserSessions.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    public async Task<bool> IsLiveAsync(string id, string userId, CancellationToken cancellationToken)
    {
        if (!_seen.TryGetValue(id, out var seen) || clock.GetElapsedTime(seen.At) >= s_freshness)
        {
            // Taken before reading: a change in between makes it older, never newer.
            var at = clock.GetTimestamp();
            var row = await UseAsync(id, cancellationToken);
            if (_seen.Count >= Most)
            {
                _seen.Clear();
            }

            _seen[id] = seen = (row is { EndedAt: null } ? row.UserId : null, row?.ExpiresAt ?? default, at);
        }

        return seen.UserId == userId && seen.ExpiresAt > clock.GetUtcNow();
    }

    /// <summary>The open ones, last used first.</summary>
    public async Task<IReadOnlyList<SessionView>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.UserSessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt)
            .Select(s => new SessionView(s.Id, s.Kind, s.Device, s.Address, s.CreatedAt, s.LastUsedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one session of a user.</summary>
    /// <returns>Whether there was such an open session.</returns>
    public Task<bool> EndAsync(string userId, string id, CancellationToken cancellationToken) => EndAsync(userId, rows => rows.Where(s => s.Id == id), cancellationToken);

    /// <summary>Ends all sessions of a user, but the one that asks where it is given.</summary>
    public Task<bool> EndAllAsync(string userId, string? except, CancellationToken cancellationToken) => EndAsync(userId, rows => rows.Where(s => s.Id != except), cancellationToken);

    /// <summary>The password was typed just now.</summary>
    public async Task VerifyAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.UserSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.VerifiedAt, now), cancellationToken);
    }

    /// <summary>Whether the password was typed lately.</summary>
    public async Task<bool> IsVerifiedAsync(string id, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - VerifiedFor;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.UserSessions.AnyAsync(s => s.Id == id && s.VerifiedAt > since, cancellationToken);
    }

    private async Task<bool> EndAsync(string userId, Func<IQueryable<UserSessionRow>, IQueryable<UserSessionRow>> choose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ended = await choose(context.UserSessions.Where(s => s.UserId == userId && s.EndedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);
        _seen.Clear();
        changes.Raise(userId);
        return ended > 0;
    }

    private async Task<UserSessionRow?> UseAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.UserSessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (row is { EndedAt: null } && now - row.LastUsedAt >= s_useStep)
        {
            await context.UserSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedAt, now), cancellationToken);
        }

        return row;
    }
}
