using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SparkStacker.Console.Identity.Tokens;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Identity;

/// <summary>Keeps the second factor's seed encrypted and recovery codes as hashes, and tells when a user has changed.</summary>
internal sealed class ConsoleUserStore(ConsoleDbContext context, IDataProtectionProvider protection, UserChanges changes)
    : UserStore<ApplicationUser, IdentityRole, ConsoleDbContext>(context)
{
    private const string Hashed = "sha256:";
    private readonly IDataProtector _protector = protection.CreateProtector("two-factor-seed");

    public override async Task<IdentityResult> UpdateAsync(ApplicationUser user, CancellationToken cancellationToken = default)
    {
        var result = await base.UpdateAsync(user, cancellationToken);
        changes.Raise(user.Id);
        return result;
    }

    public override async Task<IdentityResult> DeleteAsync(ApplicationUser user, CancellationToken cancellationToken = default)
    {
        var result = await base.DeleteAsync(user, cancellationToken);
        changes.Raise(user.Id);
        return result;
    }

    public override Task SetAuthenticatorKeyAsync(ApplicationUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(ApplicationUser user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } stored ? _protector.Unprotect(stored) : null;
        }
        catch (CryptographicException)
        {
            return null; // Encrypted with keys that are gone: no code can be right any more, a recovery code or an admin's reset helps.
        }
    }

    // Redeeming a code writes the remaining ones through here again: those are hashes already.
    public override Task ReplaceCodesAsync(ApplicationUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => code.StartsWith(Hashed, StringComparison.Ordinal) ? code : Hash(code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(ApplicationUser user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    private static string Hash(string code) => Hashed + TokenText.Hash(new string([.. code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]));
}
