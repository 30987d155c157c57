using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Identity;

/// <summary>Users as stored, at most a second old: requests with tokens come by the hundred.</summary>
internal sealed class UserStates : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (UserState? State, long At)> _seen = new();
    private readonly IDbContextFactory<ConsoleDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly UserChanges _changes;

    public UserStates(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider clock, UserChanges changes)
    {
        (_contexts, _clock, _changes) = (contexts, clock, changes);
        _changes.Changed += Forget;
    }

    /// <summary>Null where there is no such user.</summary>
    public async Task<UserState?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(userId, out var seen) && _clock.GetElapsedTime(seen.At) < s_freshness)
        {
            return seen.State;
        }

        // Taken before reading: a change in between makes it older, never newer.
        var at = _clock.GetTimestamp();
        var state = await ReadAsync(userId, cancellationToken);
        if (_seen.Count >= Most)
        {
            _seen.Clear();
        }

        _seen[userId] = (state, at);
        return state;
    }

    public void Dispose() => _changes.Changed -= Forget;

    private void Forget(string userId) => _seen.TryRemove(userId, out _);

    private async Task<UserState?> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from user in context.Users.AsNoTracking()
            where user.Id == userId
            join link in context.UserRoles on user.Id equals link.UserId into links
            from link in links.DefaultIfEmpty()
            join role in context.Roles on link.RoleId equals role.Id into roles
            from role in roles.DefaultIfEmpty()
            select new { user.Id, user.Email, user.SecurityStamp, user.IsDisabled, user.MustChangePassword, Role = role.Name }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new UserState(found.Id, found.Email ?? "", found.Role ?? "", found.SecurityStamp ?? "", found.IsDisabled, found.MustChangePassword);
    }
}
