using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Keeps API tokens and lets in whoever brings one. A token that was revoked here opens nothing from the next request on; elsewhere within a second.</summary>
internal sealed class ApiTokens(IDbContextFactory<ConsoleDbContext> contexts, UserStates users, UserChanges changes, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_useStep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ApiTokenRow? Row, long At)> _seen = new();

    /// <summary>Whom the token stands for; null where it opens nothing, whatever the reason.</summary>
    public async Task<ClaimsPrincipal?> VerifyAsync(string text, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!ApiTokenText.IsWellFormed(text)
            || await FindAsync(TokenText.Hash(text), cancellationToken) is not { RevokedAt: null } row
            || row.ExpiresAt <= clock.GetUtcNow()
            || (row.AddressRange is { } range && !AddressRange.Contains(range, address))
            || await users.FindAsync(row.UserId, cancellationToken) is not { MayUseTokens: true } user
            || user.Fingerprint != row.Stamp)
        {
            return null;
        }

        await UseAsync(row, address, cancellationToken);
        return BearerPrincipal.Create(user, row.Scope, Schemes.ApiToken, new Claim(PrincipalExtensions.TokenNameClaim, row.Name));
    }

    /// <returns>The token, which is kept nowhere, and how lists show it.</returns>
    public async Task<(string Token, ApiTokenView View)> CreateAsync(UserState owner, NewApiToken wanted, CancellationToken cancellationToken)
    {
        var token = ApiTokenText.Create();
        var row = new ApiTokenRow
        {
            Id = TokenText.Random(16),
            UserId = owner.Id,
            Name = wanted.Name!,
            Scope = wanted.Scope,
            Hash = TokenText.Hash(token),
            Stamp = owner.Fingerprint,
            AddressRange = wanted.AddressRange,
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = wanted.ExpiresAt,
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.ApiTokens.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return (token, View(row, owner.Email));
    }

    /// <summary>Tokens that are neither revoked nor ended by a change of their owner, the newest first.</summary>
    /// <param name="userId">Whose; null for everyone's.</param>
    public async Task<IReadOnlyList<ApiTokenView>> ListAsync(string? userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from token in context.ApiTokens.AsNoTracking()
            where token.RevokedAt == null && (userId == null || token.UserId == userId)
            join user in context.Users on token.UserId equals user.Id
            orderby token.CreatedAt descending
            select new { token, user.Email, user.SecurityStamp }).ToListAsync(cancellationToken);
        return [.. found.Where(f => f.token.Stamp == TokenText.Fingerprint(f.SecurityStamp ?? "")).Select(f => View(f.token, f.Email ?? ""))];
    }

    /// <param name="userId">Whose; null for anyone's.</param>
    /// <returns>The name of the token; null where there is none of that id.</returns>
    public async Task<string?> RevokeAsync(string id, string? userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.ApiTokens.FirstOrDefaultAsync(t => t.Id == id && t.RevokedAt == null && (userId == null || t.UserId == userId), cancellationToken) is not { } row)
        {
            return null;
        }

        row.RevokedAt = clock.GetUtcNow();
        await context.SaveChangesAsync(cancellationToken);
        _seen.Clear();
        changes.Raise(row.UserId);
        return row.Name;
    }

    /// <summary>The owner's stamp has changed for a reason that leaves tokens alone.</summary>
    public async Task KeepAsync(string userId, string oldStamp, string newStamp, CancellationToken cancellationToken)
    {
        var (before, after) = (TokenText.Fingerprint(oldStamp), TokenText.Fingerprint(newStamp));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.ApiTokens.Where(t => t.UserId == userId && t.Stamp == before).ExecuteUpdateAsync(set => set.SetProperty(t => t.Stamp, after), cancellationToken);
        _seen.Clear();
    }

    private async Task<ApiTokenRow?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(hash, out var seen) && clock.GetElapsedTime(seen.At) < s_freshness)
        {
            return seen.Row;
        }

        var at = clock.GetTimestamp();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.ApiTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancellationToken);
        if (_seen.Count >= Most)
        {
            _seen.Clear();
        }

        _seen[hash] = (row, at);
        return row;
    }

    private async Task UseAsync(ApiTokenRow row, IPAddress? address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (row.LastUsedAt is { } last && now - last < s_useStep)
        {
            return;
        }

        (row.LastUsedAt, row.LastUsedAddress) = (now, address?.ToString());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.ApiTokens.Where(t => t.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.LastUsedAt, now).SetProperty(t => t.LastUsedAddress, row.LastUsedAddress), cancellationToken);
    }

    private static ApiTokenView View(ApiTokenRow row, string owner) =>
        new(row.Id, row.Name, row.Scope, owner, row.AddressRange, row.CreatedAt, row.ExpiresAt, row.LastUsedAt, row.LastUsedAddress);
}
