using Microsoft.AspNetCore.Identity;
using QRCoder;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Identity;

/// <summary>The second factor: an authenticator app, and codes for the day when the phone is gone.</summary>
internal sealed class TwoFactor(UserManager<ApplicationUser> users, IUserStore<ApplicationUser> store, ApiTokens tokens, UsedCodes used)
{
    public const int RecoveryCodes = 10;
    private const int PixelsPerModule = 4;

    /// <summary>The seed that the app must know; the first call makes it. It protects nothing until a code has proved that the app knows it.</summary>
    public async Task<string> PrepareAsync(ApplicationUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { } known)
        {
            return known;
        }

        var key = users.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<ApplicationUser>)store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        await users.UpdateAsync(user);
        return key;
    }

    /// <summary>The seed as a picture that apps scan: SVG, black on white in every theme, because cameras need that.</summary>
    public static string Picture(string email, string key)
    {
        var address = $"otpauth://totp/SparkStacker:{Uri.EscapeDataString(email)}?secret={key}&issuer=SparkStacker&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.WidthHeightAttribute);
    }

    /// <summary>Turns it on once the app shows the right code.</summary>
    /// <returns>Recovery codes, kept only as hashes; null where the code was wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(ApplicationUser user, string code)
    {
        code = new string([.. code.Where(char.IsAsciiDigit)]);
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code) || !used.Use(user.Id, code))
        {
            return null;
        }

        await KeepTokensAsync(user, () => users.SetTwoFactorEnabledAsync(user, true));
        return await RenewCodesAsync(user);
    }

    /// <summary>New recovery codes; the old ones stop working.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(ApplicationUser user) => [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    /// <summary>Turns it off and forgets the seed and the codes.</summary>
    public Task DisableAsync(ApplicationUser user) => KeepTokensAsync(user, async () =>
    {
        user.TwoFactorEnabled = false;
        await ForgetAsync(user);
        await users.UpdateSecurityStampAsync(user);
    });

    /// <summary>Forgets seed and codes; the caller saves.</summary>
    public async Task ForgetAsync(ApplicationUser user)
    {
        foreach (var name in (string[])["AuthenticatorKey", "RecoveryCodes"])
        {
            await ((IUserAuthenticationTokenStore<ApplicationUser>)store).RemoveTokenAsync(user, "[AspNetUserStore]", name, CancellationToken.None);
        }
    }

    // Another second factor signs other browsers out, which the framework does; scripts with tokens of their own go on.
    private async Task KeepTokensAsync(ApplicationUser user, Func<Task> change)
    {
        var before = user.SecurityStamp ?? "";
        await change();
        await tokens.KeepAsync(user.Id, before, user.SecurityStamp ?? "", CancellationToken.None);
    }
}
