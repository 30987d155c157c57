using System.Security.Claims;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>What people do with their tokens, from the page and from the API: the same rules, and all of it audited.</summary>
internal sealed class TokenAdministration(ApiTokens tokens, UserStates users, UserSessions sessions, CurrentUser current, UserAudit audit, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int MostTokens = 50;

    /// <param name="everyone">Also those of others; only for admins.</param>
    public async Task<IReadOnlyList<ApiTokenView>> ListAsync(ClaimsPrincipal caller, bool everyone, CancellationToken cancellationToken) =>
        await current.FindAsync(caller) is not { } user ? []
        : await tokens.ListAsync(everyone && await current.MayAsync(caller, Policies.Admin) ? null : user.Id, cancellationToken);

    public async Task<TokenChange> CreateAsync(ClaimsPrincipal caller, NewApiToken wanted, CancellationToken cancellationToken)
    {
        var name = wanted.Name?.Trim() ?? "";
        wanted = wanted with { Name = name, AddressRange = string.IsNullOrWhiteSpace(wanted.AddressRange) ? null : wanted.AddressRange.Trim() };
        var error = await RefuseAsync(caller, cancellationToken) ?? await RefuseAsync(caller, wanted, cancellationToken)
            ?? NotAudited(await audit.StartAsync(caller.Actor(), "create_token", name, null, Describe(wanted)));
        var result = new TokenChange(error);
        if (error is null)
        {
            wanted = wanted with { AddressRange = wanted.AddressRange is null ? null : AddressRange.Normalize(wanted.AddressRange) };
            var (token, view) = await tokens.CreateAsync((await users.FindAsync(caller.Id()!, cancellationToken))!, wanted, cancellationToken);
            result = new TokenChange(null, token, view);
        }

        await audit.WriteAsync(caller.Actor(), "create_token", name.Length <= LongestName ? name : null, null, Describe(wanted), error?.Code);
        return result;
    }

    public async Task<TokenChange> RevokeAsync(ClaimsPrincipal caller, string id, CancellationToken cancellationToken)
    {
        var error = await RefuseAsync(caller, cancellationToken) ?? NotAudited(await audit.StartAsync(caller.Actor(), "revoke_token", id, null, null));
        string? name = null;
        if (error is null)
        {
            name = await tokens.RevokeAsync(id, await current.MayAsync(caller, Policies.Admin) ? null : caller.Id(), cancellationToken);
            error = name is null ? new EngineError("token_not_found", "There is no such token, or it is revoked already.") : null;
        }

        await audit.WriteAsync(caller.Actor(), "revoke_token", name ?? id, null, null, error?.Code);
        return new TokenChange(error);
    }

    private static EngineError? NotAudited(string? fault) =>
        fault is null ? null : new EngineError("audit_not_written", $"Nothing was done, because the audit can't be written. {fault}");

    // A stolen token must not be able to make itself a successor.
    private async Task<EngineError?> RefuseAsync(ClaimsPrincipal caller, CancellationToken cancellationToken) =>
        await current.FindAsync(caller) is null ? new EngineError("forbidden", "The session has ended. Nothing was done.")
        : caller.IsApiToken() ? new EngineError("forbidden", "API tokens can't make or revoke tokens; sign in with a password.")
        : caller.SessionId() is { } session && !await sessions.IsVerifiedAsync(session, cancellationToken) ? Reauthentication.Required
        : null;

    private async Task<EngineError?> RefuseAsync(ClaimsPrincipal caller, NewApiToken wanted, CancellationToken cancellationToken)
    {
        if (wanted.Name is not { Length: > 0 and <= LongestName } || wanted.Name.Any(char.IsControl))
        {
            return new EngineError("invalid_name", $"name: found {wanted.Name!.Length} characters, allowed: 1 to {LongestName}, without line breaks.");
        }

        if ((int)wanted.Scope > Roles.Rank(caller.Role()))
        {
            return new EngineError("invalid_scope", $"scope: found '{wanted.Scope.ToString().ToLowerInvariant()}', allowed for a {caller.Role().ToLowerInvariant()}: {Allowed(caller.Role())}.");
        }

        if (wanted.AddressRange is { } range && AddressRange.Normalize(range) is null)
        {
            return new EngineError("invalid_address_range", $"addressRange: found '{range}', allowed: {AddressRange.Text}.");
        }

        if (wanted.ExpiresAt <= clock.GetUtcNow())
        {
            return new EngineError("invalid_expiry", "expiresAt: lies in the past, allowed: a time in the future, or none.");
        }

        return (await tokens.ListAsync(caller.Id(), cancellationToken)).Count >= MostTokens
            ? new EngineError("too_many_tokens", $"You have {MostTokens} tokens, which is the most; revoke one first.")
            : null;
    }

    private static string Allowed(string role) =>
        string.Join(", ", Enum.GetValues<ApiTokenScope>().Where(s => (int)s <= Roles.Rank(role)).Select(s => s.ToString().ToLowerInvariant()));

    private static string Describe(NewApiToken token) => string.Join(", ", new[]
    {
        token.Scope.ToString().ToLowerInvariant(),
        token.AddressRange is null ? null : $"from {token.AddressRange}",
        token.ExpiresAt is { } end ? $"until {end:yyyy-MM-dd}" : "without end",
    }.OfType<string>());
}
