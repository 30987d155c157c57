using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Security;

internal sealed class SecurityOptionsValidator : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        foreach (var proxy in options.TrustedProxies.Where(p => AddressRange.Normalize(p) is null))
        {
            errors.AddError($"{SecurityOptions.Section}:TrustedProxies: found '{proxy}', allowed: {AddressRange.Text}.");
        }

        foreach (var origin in options.AllowedOrigins.Where(o => !IsOrigin(o)))
        {
            errors.AddError($"{SecurityOptions.Section}:AllowedOrigins: found '{origin}', allowed: an origin such as https://app.example.com, without a path.");
        }

        if (options is { MasterKey: not null, MasterKeyFile: not null })
        {
            errors.AddError($"{SecurityOptions.Section}:MasterKey and MasterKeyFile are both set, allowed: one of them.");
        }
        else if (MasterKey.Problem(options) is { } problem)
        {
            errors.AddError(problem);
        }

        return errors.Build();
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == text;
}
