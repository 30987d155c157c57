using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Identity;

/// <summary>
/// Treats attempts at accounts that don't exist, or are disabled, as those at any other: as slow, and locked out after as
/// many. Otherwise the answers would tell which addresses have an account.
/// </summary>
internal sealed class UnknownAccounts(PasswordGate gate, IOptions<IdentityOptions> options, TimeProvider clock)
{
    // Further ones push all others out: who can make up so many addresses is held by other limits.
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Wrong, DateTimeOffset? Until)> _accounts = [];

    /// <summary>Counts a wrong attempt.</summary>
    /// <returns>Until when the account looks locked; null while it doesn't.</returns>
    public async Task<DateTimeOffset?> RefuseAsync(UserManager<ApplicationUser> users, string email, string password, CancellationToken cancellationToken)
    {
        // Of one length, however long what was typed.
        var account = TokenText.Hash(users.NormalizeName(email) ?? "");
        if (LockedUntil(account) is { } until)
        {
            return until;
        }

        using (await gate.EnterAsync(cancellationToken))
        {
            _ = users.PasswordHasher.HashPassword(new ApplicationUser(), password);
        }

        return Count(account);
    }

    private DateTimeOffset? LockedUntil(string account)
    {
        lock (_lock)
        {
            return _accounts.TryGetValue(account, out var seen) && seen.Until > clock.GetUtcNow() ? seen.Until : null;
        }
    }

    private DateTimeOffset? Count(string account)
    {
        var lockout = options.Value.Lockout;
        lock (_lock)
        {
            if (_accounts.Count >= Most)
            {
                _accounts.Clear();
            }

            var wrong = _accounts.GetValueOrDefault(account).Wrong + 1;
            var until = wrong >= lockout.MaxFailedAccessAttempts ? clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan : (DateTimeOffset?)null;
            _accounts[account] = (until is null ? wrong : 0, until);
            return until;
        }
    }
}
