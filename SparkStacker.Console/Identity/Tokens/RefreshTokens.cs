using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Renews access. Each token works once: whoever brings a used one shows that two have it, and the session ends for both.</summary>
internal sealed class RefreshTokens(IDbContextFactory<ConsoleDbContext> contexts, UserStates users, UserSessions sessions, TimeProvider clock)
{
    public const string Prefix = "ssr_";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private const int RandomLength = 43;

    /// <returns>The token, which is kept nowhere.</returns>
    public async Task<string> IssueAsync(UserState user, string sessionId, CancellationToken cancellationToken)
    {
        var (token, now) = (Prefix + TokenText.Random(RandomLength), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.RefreshTokens.Add(new RefreshTokenRow
        {
            Hash = TokenText.Hash(token),
            SessionId = sessionId,
            Stamp = user.Fingerprint,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Uses up a token.</summary>
    public async Task<Redemption> RedeemAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (TokenText.Hash(token), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.RefreshTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancellationToken);
        var session = row is null ? null : await context.UserSessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == row.SessionId, cancellationToken);
        var user = session is null ? null : await users.FindAsync(session.UserId, cancellationToken);
        if (row is null || session is null || user is null)
        {
            return Redemption.Refused(null);
        }

        // One of two at the same time gets it; for the other it is used.
        var mine = row.UsedAt is null
            && await context.RefreshTokens.Where(t => t.Hash == hash && t.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), cancellationToken) == 1;
        if (!mine)
        {
            var ended = await sessions.EndAsync(user.Id, session.Id, cancellationToken);
            return new Redemption(user, null, WasReused: ended);
        }

        return row.ExpiresAt > now && user.MayUseTokens && user.Fingerprint == row.Stamp && await sessions.IsLiveAsync(session.Id, user.Id, cancellationToken)
            ? new Redemption(user, session.Id, false)
            : Redemption.Refused(user);
    }

    /// <summary>Ends the session of a token, used or not.</summary>
    /// <returns>Its user; null where the token is unknown or its session over.</returns>
    public async Task<UserState?> RevokeAsync(string token, CancellationToken cancellationToken)
    {
        var hash = TokenText.Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await context.RefreshTokens.Where(t => t.Hash == hash)
            .Join(context.UserSessions, t => t.SessionId, s => s.Id, (_, s) => s).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return session is not null && await sessions.EndAsync(session.UserId, session.Id, cancellationToken)
            ? await users.FindAsync(session.UserId, cancellationToken)
            : null;
    }
}
