namespace SparkStacker.Console.Identity.Tokens;

/// <summary>The most that a token may do; its owner's role may be less. In the order of <see cref="Roles.All"/>.</summary>
public enum ApiTokenScope
{
    /// <summary>As a viewer.</summary>
    Read,

    /// <summary>As a trader.</summary>
    Trade,

    /// <summary>As an admin.</summary>
    Admin,
}
