using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Identity;

/// <summary>Makes the first sign-in possible: from the settings, or through a setup code.</summary>
internal sealed class FirstAdmin(FirstUser first, SetupCode code, IOptions<AdminOptions> options, ILogger<FirstAdmin> logger)
{
    /// <summary>Seeds roles, and the admin of the settings where there is no user yet.</summary>
    /// <returns>The setup code where there still is no user; otherwise null.</returns>
    /// <exception cref="InvalidOperationException">The admin of the settings was refused.</exception>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        await first.SeedRolesAsync();
        if (await first.ExistsAsync(cancellationToken))
        {
            return null;
        }

        if (options.Value is not { Email.Length: > 0, Password.Length: > 0 } admin)
        {
            return code.Issue();
        }

        if (await first.CreateAdminAsync(admin.Email, admin.Password, cancellationToken) is { } refused)
        {
            throw new InvalidOperationException($"{AdminOptions.Section}:Email: the admin could not be created. {refused}");
        }

        logger.AdminSeeded(admin.Email);
        return null;
    }
}
