namespace SparkStacker.Console.Identity;

/// <summary>Where to go after signing in: only to pages of this console.</summary>
internal static class LocalUrl
{
    /// <summary>The address where it is a path of ours, otherwise the overview.</summary>
    /// <remarks>Browsers read <c>//host</c>, <c>/\host</c> and a tab or line break inside as another host.</remarks>
    public static string OrHome(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
