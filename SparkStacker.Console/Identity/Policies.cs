using Microsoft.AspNetCore.Authorization;

namespace SparkStacker.Console.Identity;

/// <summary>Names of the authorization policies; every page, endpoint and command states one.</summary>
internal static class Policies
{
    /// <summary>Signed in, even where the password must be changed first.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Sees everything: viewers, traders, admins.</summary>
    public const string Read = nameof(Read);

    /// <summary>Switches, closes, moves stops: traders and admins.</summary>
    public const string Trade = nameof(Trade);

    /// <summary>Users, roles, the kill switch's release: admins.</summary>
    public const string Admin = nameof(Admin);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Read, policy => Settled(policy).RequireRole(Roles.Viewer, Roles.Trader, Roles.Admin));
        options.AddPolicy(Trade, policy => Settled(policy).RequireRole(Roles.Trader, Roles.Admin));
        options.AddPolicy(Admin, policy => Settled(policy).RequireRole(Roles.Admin));
        // What states no policy of its own, such as the connection of a circuit; the pages in it state theirs.
        options.FallbackPolicy = options.GetPolicy(SignedIn);
        options.DefaultPolicy = options.GetPolicy(Read)!;
    }

    // A one-time password opens nothing but the page that replaces it.
    private static AuthorizationPolicyBuilder Settled(AuthorizationPolicyBuilder policy) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => !context.User.MustChangePassword());
}
