namespace SparkStacker.Console.Identity.Sessions;

/// <summary>What signed in.</summary>
public enum SessionKind
{
    /// <summary>A browser, with a cookie.</summary>
    Browser,

    /// <summary>A program, with access and refresh tokens.</summary>
    Api,
}
